namespace CampaignBot.Knowledge.French;

/// <summary>
/// The verbs and adjectives by which somebody thinks, says or takes sides: one list, read where a question asks for somebody's thought, where a text says
/// somebody's, and where a capital stands for its government. What one of them knew and another did not was quoted as the campaign's, or refused.
/// </summary>
/// <remarks>Parts of patterns that ignore case; accents may be left out, as people type them.</remarks>
internal static class ThoughtVerbs
{
    /// <summary>Verbs that say what somebody thinks or wants, in the third person: what a text says with them is of its subject alone.</summary>
    public const string Sides = "(?:(?:" + SidingStems + ")" + ThirdPerson + @"|v(?:eut|eulent|oudrai(?:t|ent))|d[eé]fend(?:ent)?|soutien(?:t|nent)|crai(?:nt|gnent))";

    /// <summary>All of them, in any form.</summary>
    public const string Any =
        "(?:(?:" + SidingStems + "|" + SayingStems + @")\p{L}*|v(?:eu[tlx]|oud|oul)\p{L}*|d[eé]f[ei]nd\p{L}*|souten\p{L}*|soutien\p{L}*|crai(?:nt|gn)\p{L}*|di(?:t|sent|sait|saient|ra|ront|rait|raient)|cro(?:it|ient|yait|yaient)"
        + @"|r[eé]pon[dt]\p{L}*|r[eé]joui(?:t|ra)\b|tien\p{L}*|tenu\p{L}*|reconn\p{L}*|promet\p{L}*|promi[st]\p{L}*|d[eé]ci[ds]\p{L}*|applaudi\p{L}*|combat\p{L}*|attend(?:ent|ait|aient|ra|ront|rait)?\b|" + Views + ")";

    /// <summary>All of them in the third person, where a noun could stand as well (« les mesures votées »).</summary>
    public const string Present =
        "(?:" + Sides + "|(?:" + SayingStems + ")" + ThirdPerson + "|di(?:t|sent|sait|saient)|cro(?:it|ient)|r[eé]pond(?:ent)?|tien(?:t|nent)|reconna[iî](?:t|ssent)|promet(?:tent)?|d[eé]ciden?t?|applaudi(?:t|ssent)|combat(?:tent)?|" + Views + ")";

    /// <summary>Those before whoever says what stands before them, even behind a comma alone: « …, a expliqué le roi »; behind another, « soutenant le roi », stands whom they are of.</summary>
    public const string Telling = @"(?:(?:d[eé]clar|affirm|expliqu|assur|soulign|rappel|estim|r[eé]sum|[eé]cri|constat|regrett|plaid|annon[cç]|pens|jug)\p{L}*|di(?:t|sent|sait))";

    /// <summary>Those that say how somebody sees a thing, and nothing of it: « comment l’OSCE voit-elle… », « quel regard porte… ».</summary>
    public const string Views = @"(?:consid[eéè]r(?:e|ent|ait|aient)|regard(?:e|ent|ait|aient)|per[cç](?:oi|ev)\p{L}*|con[cç](?:oi|ev)\p{L}*|vo(?:it|ient|yait|yaient)|r[eé]agi(?:t|ssent|ra|ront|rait)|appr[eé]ci(?:e|ent|ait|aient)|jug(?:e|ent|eait|eaient))";

    /// <summary>Those of which what somebody does tells as much as what they say.</summary>
    public const string Acts = @"(?:di(?:t|sent|sait|saient|ra|ront|rait|raient)|(?:propos|demand|pr[eé]conis|r[eé]clam|recommand|annon[cç]|vot|adopt|invit|encourag|salu)\p{L}*|r[eé]pon[dt]\p{L}*|promet\p{L}*|d[eé]cid\p{L}*)";

    /// <summary>How somebody is towards a thing, behind « est » or « reste ».</summary>
    public const string Attitudes =
        @"(?:pour|contre|favorables?|oppos[eé]e?s?|hostiles?|d['’]accord|d['’]avis|partisane?s?|convaincue?s?|inqui[eè]te?s?|satisfaite?s?|pr[eê]te?s?|attach[eé]e?s?|engag[eé]e?s?|contente?s?|m[eé]contente?s?|fi[eè]re?s?|heureu(?:x|ses?)|ravie?s?|d[eé][cç]ue?s?"
        + @"|furieu(?:x|ses?)|sceptiques?|r[eé]ticente?s?|soucieu(?:x|ses?)|pr[eé]occup[eé]e?s?|indign[eé]e?s?|choqu[eé]e?s?|consciente?s?|indiff[eé]rente?s?|optimistes?|pessimistes?|confiante?s?|honor[eé]e?s?|solidaires?)\b";

    /// <summary>Participles before « par », with what nobody but its doer does: « adoptée par l’Assemblée ».</summary>
    public const string Participles = "(?:(?:" + SidingStems + "|" + SayingStems + @"|lanc)\p{L}*|voul\p{L}*|souten\p{L}*|d[eé]fend\p{L}*|promis\p{L}*|d[eé]cid\p{L}*)";

    private const string SidingStems = "propos|demand|r[eé]clam|rejett?|regrett|souhait|refus|critiqu|condamn|pr[eé]conis|recommand|appell?|pens|estim|jug|approuv|accus|d[eé]non[cç]|oppos|exig|pr[oô]n|plaid|reproch|redout";

    private const string SayingStems =
        "salu|appr[eé]ci|f[eé]licit|adopt|appui|appuy|engag|pr[eé]f[eéè]r|accept|affirm|d[eé]clar|annon[cç]|rappell?|soulign|constat|assur|lutt|contest|revendiqu|consid[eéè]r|encourag|dout|invit|alert|vot|partag|esp[eéè]r|prononc|r[eé]sum|inqui[eè]t|souci|r[eé]jouiss|m[eé]fi";

    private const string ThirdPerson = "(?:e|ent|ait|aient)";
}

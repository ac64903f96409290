using System.Buffers;
using System.Globalization;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>Activities that follow each other.</summary>
/// <param name="Activities">Each one's JSON.</param>
/// <param name="Position">Number of the last one; where there is none, the number they were asked after.</param>
internal sealed record ActivityPage(IReadOnlyList<byte[]> Activities, long Position)
{
    /// <summary>Writes the set that clients read.</summary>
    /// <param name="withWatermark">Whether it says where to go on from; typing does not.</param>
    public byte[] ToJson(bool withWatermark = true)
    {
        var json = new ArrayBufferWriter<byte>(64 + Activities.Sum(activity => activity.Length + 1));
        json.Write("{\"activities\":["u8);
        for (int i = 0; i < Activities.Count; i++)
        {
            json.Write(i == 0 ? ""u8 : ","u8);
            json.Write(Activities[i]);
        }

        json.Write("]"u8);
        if (withWatermark)
        {
            json.Write(",\"watermark\":\""u8);
            Position.TryFormat(json.GetSpan(20), out int written, default, CultureInfo.InvariantCulture);
            json.Advance(written);
            json.Write("\""u8);
        }

        json.Write("}"u8);
        return json.WrittenSpan.ToArray();
    }
}

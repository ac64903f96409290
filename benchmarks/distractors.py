"""Paragraphs of French prose from unpacked Debian packages: see distractors.sh."""

import gzip
import json
import re
import struct
import sys
import unicodedata
import zipfile
from html.parser import HTMLParser
from pathlib import Path

ENOUGH = 100_000
LEAST_WORDS = 30
LEAST_WORDS_IF_SHORT = 12
MOST_WORDS = 300

FRENCH = set(
    "le la les l un une des de du d au aux à et ou où que qui qu dont ce cette ces cet c il elle ils elles on se s ne n pas "
    "plus par pour dans sur sous avec sans est sont être a ont était en y son sa ses leur leurs si comme mais vous votre vos "
    "nous je tout tous toute toutes peut même aussi fait entre".split()
)
ENGLISH = set("the of and to is are with for this that you your be it from by which".split())


class Prose(HTMLParser):
    """The paragraphs of an HTML or XML page; code, tables and navigation left out."""

    BLOCKS = set(
        "p li dd dt div td th tr table ul ol dl h1 h2 h3 h4 h5 h6 blockquote section article body item page title desc note "
        "br hr steps list".split()
    )
    PROSE = {"p", "li", "dd", "blockquote"}
    SKIPPED = set(
        "pre script style nav head header footer info screen code-block programlisting table svg math select button".split()
    )

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.title, self.paragraphs = "", []
        self._text, self._open, self._skipped, self._in_title = [], False, [], False

    def handle_starttag(self, tag, attrs):
        if tag == "title" and not self.title:
            self._in_title = True
            return
        if tag in self.SKIPPED:
            self._flush()
            self._skipped.append(tag)
        elif tag in self.BLOCKS and tag != "br":
            self._flush()
            self._open = tag in self.PROSE
        elif tag == "br":
            self._text.append(" ")

    def handle_startendtag(self, tag, attrs):
        if tag == "br":
            self._text.append(" ")

    def handle_endtag(self, tag):
        if tag == "title":
            self._in_title = False
        if tag in self._skipped:
            while self._skipped.pop() != tag:
                pass
        elif tag in self.BLOCKS:
            self._flush()
            self._open = False

    def handle_data(self, data):
        if self._in_title:
            self.title += data
        elif self._open and not self._skipped:
            self._text.append(data)

    def _flush(self):
        text = "".join(self._text)
        self._text = []
        if text.strip():
            self.paragraphs.append(text)


def decoded(data):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def from_markup(data, name):
    prose = Prose()
    prose.feed(decoded(data))
    prose.close()
    title = spaced(prose.title) or name
    return [(title, text) for text in prose.paragraphs]


ROFF_ESCAPES = [
    (re.compile(r'\\".*'), ""),
    (re.compile(r"\\f(?:\[[^]]*\]|\(..|.)"), ""),
    (re.compile(r"\\s[-+]?\d"), ""),
    (re.compile(r"\\(?:\[aq\]|\(aq|\(cq)"), "'"),
    (re.compile(r"\\\(em|\\\(en"), "–"),
    (re.compile(r"\\\(Fo|\\\[Fo\]"), "«"),
    (re.compile(r"\\\(Fc|\\\[Fc\]"), "»"),
    (re.compile(r"\\\((?:lq|rq|dq)|\\\[(?:lq|rq|dq)\]"), '"'),
    (re.compile(r"\\[/,&:|^%)c]"), ""),
    (re.compile(r"\\[ ~0]"), " "),
    (re.compile(r"\\-"), "-"),
    (re.compile(r"\\e"), r"\\"),
]
ROFF_BREAKS = {"PP", "P", "LP", "TP", "IP", "HP", "SH", "SS", "sp", "br", "RS", "RE", "TQ", "TH", "Pp", "Sh", "Ss", "It", "Bl", "El"}
ROFF_INLINE = {"B", "I", "BR", "RB", "IR", "RI", "BI", "IB", "R", "SM", "SB"}


def from_manual_page(data, name):
    paragraphs, text, verbatim = [], [], False

    def flush():
        if text:
            paragraphs.append((name, " ".join(text)))
            text.clear()

    tag_next = False
    for line in decoded(data).split("\n"):
        if line.startswith((".", "'")):
            macro, _, rest = line[1:].strip().partition(" ")
            if macro in ("nf", "EX", "TS", "Bd"):
                flush()
                verbatim = True
            elif macro in ("fi", "EE", "TE", "Ed"):
                verbatim = False
            elif macro in ROFF_BREAKS:
                flush()
                tag_next = macro in ("TP", "TQ")
            elif macro in ROFF_INLINE and not verbatim:
                if tag_next:
                    tag_next = False
                else:
                    parts = re.findall(r'"([^"]*)"|(\S+)', rest)
                    joint = "" if len(macro) == 2 and macro not in ("SM", "SB") else " "
                    text.append(joint.join(a or b for a, b in parts))
            continue
        if tag_next:
            tag_next = False
        elif not verbatim and line.strip():
            text.append(line)
    flush()
    return [(title, unescaped(paragraph)) for title, paragraph in paragraphs]


ROFF_ACCENTS = {"'": "\u0301", "`": "\u0300", "^": "\u0302", ":": "\u0308", ",": "\u0327"}


def unescaped(text):
    text = re.sub(r"\\[(\[](['`^:,])([A-Za-z])\]?", lambda match: match[2] + ROFF_ACCENTS[match[1]], text)
    text = text.replace("\\*(Aq", "'").replace("\\(oe", "œ")
    for pattern, replacement in ROFF_ESCAPES:
        text = pattern.sub(replacement, text)
    return text


def from_descriptions(path):
    title, text = "", []
    for line in path.read_text("utf-8", "replace").split("\n"):
        if line.startswith("Description-fr:"):
            title = line.partition(":")[2].strip()
        elif line.startswith(" ") and not line.startswith("  ") and line.strip() != "." and not re.match(r" [-*•]", line):
            text.append(line.strip())
        elif text:
            yield title, " ".join(text)
            text = []


def from_dictionary(folder):
    """The senses of Littré's dictionary with their quotations; old French, etymologies and pronunciations left out."""
    index = (folder / "XMLittre.idx").read_bytes()
    with gzip.open(folder / "XMLittre.dict.dz") as packed:
        articles = packed.read()
    # An article stands under its headword without accents, then with them: the last one is the true one.
    headwords, at = {}, 0
    while at < len(index):
        end = index.index(b"\0", at)
        headwords[struct.unpack(">II", index[end + 1:end + 9])] = index[at:end].decode("utf-8")
        at = end + 9
    for (offset, size), headword in headwords.items():
        word = re.sub(r"\.\d+$", "", headword).capitalize()
        article = articles[offset:offset + size].decode("utf-8", "replace")
        article = re.split(r"<b><big>(?:HISTORIQUE|ÉTYMOLOGIE|SUPPLÉMENT)", article)[0]
        article = re.sub(r"^<i><small>.*?</small></i>", "", article, flags=re.S)
        article = re.sub(r"<b><big>.*?</big></b>", "\n\n", article)
        for sense in re.split(r"\n\s*\n", article):
            sense = re.sub(r'<span foreground="#0000CD">(.*?)</span>', r"« \1 »", sense, flags=re.S)
            sense = re.sub(r',?\s*<span foreground="#556B2F">.*?</span>', "", sense, flags=re.S)
            sense = re.sub(r'» ?,\s*<span foreground="#B22222">(.*?)</span>', r"» (\1)", sense, flags=re.S)
            sense = re.sub(r"<b>\d+°</b>|<[^>]*>|\(\s*\)", "", sense)
            text, words = [], 0
            for line in sense.split("\n"):
                count = len(line.split())
                if words + count > MOST_WORDS and text:
                    yield word, " ".join(text)
                    text, words = [], 0
                text.append(line)
                words += count
            yield word, " ".join(text)


def spaced(text):
    text = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u200b", "")
    return re.sub(r"\s+", " ", text.replace("⋅", " ").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")).strip()


def is_french_prose(text):
    words = re.findall(r"[^\W\d_]+", text.lower())
    tokens = text.split()
    if len(words) < LEAST_WORDS_IF_SHORT or len(tokens) > MOST_WORDS:
        return False
    french = sum(word in FRENCH for word in words)
    english = sum(word in ENGLISH for word in words)
    code = sum(bool(re.search(r"[{}<>=\\_|#@$~^]|\w\(|://|--|\w[./]\w", token)) for token in tokens)
    letters = sum(c.isalpha() for c in text)
    return (
        not text.startswith("Template:")
        and french >= 0.2 * len(words)
        and english * 6 <= french
        and code <= 0.1 * len(tokens)
        and letters >= 0.75 * sum(not c.isspace() for c in text)
        and text[0].isupper() | text[0].isdigit() | (text[0] in "«\"(")
        and text.rstrip(" »\")")[-1:] in (".", "!", "?", "…", ":", ";")
        and not re.search(r"\ufffd|\\[(*\[]", text)
    )


def all_paragraphs(work):
    files = work / "files"
    for path in sorted(p for p in files.rglob("*") if p.is_file() and not p.is_symlink()):
        relative = path.relative_to(files).as_posix()
        french = re.search(r"/fr(?:[-_]FR)?/|/fr\.[^/]*/|[._-]fr[._]|-fr/usr/share/doc/", relative)
        if path.suffix == ".html" and (french or "-fr/" in relative) or path.suffix == ".page" and french:
            yield from from_markup(path.read_bytes(), path.stem)
        elif re.search(r"/man/fr/man\d/[^/]+\.gz$", relative):
            yield from from_manual_page(gzip.decompress(path.read_bytes()), path.name.split(".")[0])
        elif path.name.endswith("fr_FR_help.jar"):
            with zipfile.ZipFile(path) as jar:
                for name in sorted(n for n in jar.namelist() if n.endswith(".html")):
                    yield from from_markup(jar.read(name), Path(name).stem)
    for path in sorted((work / "lists").glob("*Translation-fr")):
        yield from from_descriptions(path)
    for path in sorted(files.rglob("XMLittre.idx")):
        yield from from_dictionary(path.parent)


def main():
    work, target = Path(sys.argv[1]), Path(sys.argv[2])
    kept, seen = [], set()
    for title, raw in all_paragraphs(work):
        text = spaced(raw)
        if not is_french_prose(text):
            continue
        # Descriptions of sister packages differ by a number alone.
        key = re.sub(r"[\W\d]+", "", text.lower())
        if key not in seen:
            seen.add(key)
            kept.append((spaced(title), text))
    # As many words as leave enough paragraphs.
    for least in range(LEAST_WORDS, LEAST_WORDS_IF_SHORT - 1, -1):
        chosen = [p for p in kept if len(p[1].split()) >= least]
        if len(chosen) >= ENOUGH:
            break
    with target.open("w", encoding="utf-8", newline="\n") as out:
        for number, (title, text) in enumerate(chosen, 1):
            out.write(json.dumps({"id": f"d{number:06}", "title": title, "text": text}, ensure_ascii=False) + "\n")
    print(f"{len(chosen)} paragraphs of {least} to {MOST_WORDS} words")
    if len(chosen) < ENOUGH:
        sys.exit(f"fewer than {ENOUGH}")


if __name__ == "__main__":
    main()

#!/usr/bin/env bash
# Collects paragraphs of French prose to measure answers among many documents that do not hold them.
# Needs a Debian system with python3; takes the documentation from Debian's own packages, installs nothing.
# Writes artifacts/distractors.jsonl: one {"id","title","text"} per line. The last line printed says how many.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(
  adduser apt apt-utils aptitude-doc-fr cups-client debconf-doc debhelper debian-edu-doc-fr debian-faq-fr debian-handbook
  debian-reference-fr developers-reference-fr devscripts dpkg dpkg-dev gimp-help-fr gnome-user-docs
  gosa-help-fr installation-guide-amd64 kicad-doc-fr libreoffice-help-fr
  lilypond-doc-html-fr maint-guide-fr man-db manpages-fr manpages-fr-dev passwd po4a schroot scilab-doc-fr
  stardict-xmlittre
)

work=$PWD/artifacts/distractors.work
mkdir -p "$work"/{lists/partial,cache/archives/partial,debs,files}

# Own lists: the descriptions of the packages in French come with them, and the system's lists stay as they are.
apt=(apt-get -qq
  -o Dir::State::lists="$work/lists" -o Dir::Cache="$work/cache" -o APT::Sandbox::User=root
  -o Acquire::Languages=fr -o Acquire::GzipIndexes=false)
"${apt[@]}" update

for package in "${packages[@]}"; do
  compgen -G "$work/debs/${package}_*.deb" > /dev/null || (cd "$work/debs" && "${apt[@]}" download "$package")
  if [ ! -d "$work/files/$package" ]; then
    rm -rf "$work/files/unpacking"
    dpkg-deb -x "$work/debs/${package}"_*.deb "$work/files/unpacking"
    mv "$work/files/unpacking" "$work/files/$package"
  fi
done

python3 benchmarks/distractors.py "$work" artifacts/distractors.jsonl

#!/usr/bin/env bash
# SPDX-FileCopyrightText: Pinthread contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install-dependencies.sh [group...]: installs the Debian packages of dependencies.txt that are missing; without groups
# what building and running take. Does nothing, quickly, when all are there.

source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

groups=("$@")
[ $# -gt 0 ] || groups=(build run)

wanted=$(awk -v groups=" ${groups[*]} " '!/^#/ && NF && index(groups, " " $1 " ") { print $2 }' packaging/dependencies.txt)
[ -n "$wanted" ] || fail "packaging/dependencies.txt has no packages for: ${groups[*]}."

command -v dpkg-query >/dev/null || fail "These scripts know Debian 12 and its relatives. Here, install by other means:
$wanted"

missing=$(comm -23 <(sort -u <<<"$wanted") \
    <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null | awk '$2 == "installed" { print $1 }' | sort -u))
[ -n "$missing" ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "These packages are missing, and installing them takes root, which neither you nor sudo is here:
    apt-get install $(tr '\n' ' ' <<<"$missing")"
    as_root=(sudo)
fi

say "Installing: $(tr '\n' ' ' <<<"$missing")"
"${as_root[@]}" apt-get update -qq || fail "apt-get update failed: is there a network?"
# shellcheck disable=SC2086 # One word for each package.
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing ||
    fail "Some packages could not be installed; what apt-get said stands above."

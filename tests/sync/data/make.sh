#!/bin/sh
# SPDX-FileCopyrightText: Pinthread contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the keys and certificates of this folder anew (they last until 2126, so that is seldom needed). They protect
# nothing: their private halves are public.
#
#     server.key      the key of every certificate but other.pem
#     selfsigned.pem  as a shared desktop program makes its own
#     other.pem       the same of another machine, with other.key
#     ca.pem          an authority that no system knows
#     trusted.pem     by that authority, for localhost and 127.0.0.1
#     expired.pem     the same, of January 2020
#     elsewhere.pem   the same as trusted.pem, for elsewhere.example
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1"; }

key server.key
key other.key
key "$work/ca.key"

: > "$work/index"
cat > "$work/ca.conf" <<CONF
[ca]
default_ca = test
[test]
database = $work/index
new_certs_dir = $work
unique_subject = no
rand_serial = yes
default_md = sha256
policy = anything
copy_extensions = copy
[anything]
commonName = supplied
CONF
from=20200101000000Z
until=21260101000000Z
signed() { # name, key, subject, extension, end, and how it is signed
    name=$1 key=$2 subject=$3 extension=$4 end=$5
    shift 5
    openssl req -new -key "$key" -subj "/CN=$subject" -addext "$extension" -out "$work/request"
    openssl ca -batch -notext -config "$work/ca.conf" -in "$work/request" -startdate $from -enddate "$end" "$@" \
        -out "$name"
}
self_signed() { signed "$1" "$2" "$3" "$4" $until -selfsign -keyfile "$2"; }
by_authority() { signed "$1" server.key test "$2" "$3" -cert ca.pem -keyfile "$work/ca.key"; }

self_signed selfsigned.pem server.key alices-laptop 'subjectAltName=DNS:alices-laptop'
self_signed other.pem other.key bobs-laptop 'subjectAltName=DNS:bobs-laptop'
self_signed ca.pem "$work/ca.key" 'Pinthread test authority' 'basicConstraints=critical,CA:TRUE'
by_authority trusted.pem 'subjectAltName=DNS:localhost,IP:127.0.0.1' $until
by_authority expired.pem 'subjectAltName=DNS:localhost,IP:127.0.0.1' 20200201000000Z
by_authority elsewhere.pem 'subjectAltName=DNS:elsewhere.example' $until

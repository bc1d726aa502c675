#!/usr/bin/env bash
# Proves on a Debian with nothing but python3 that the two commands of the README do all the set-up.
# Needs root and debootstrap; takes the mirror, certificates and package settings of this machine along.
# usage: prove_bare_debian.sh [suite, bookworm by default]
set -euo pipefail
cd "$(dirname "$0")/.."
suite=${1:-bookworm}

mirror=$(apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' | awk '$1 == "Debian" && $2 == "Debian" {print $3; exit}')
[ -n "$mirror" ] || { echo "No Debian mirror in this machine's apt sources." >&2; exit 1; }

root=$(mktemp -d)
chmod 755 "$root"
trap 'rm -rf --one-file-system "$root"' EXIT

echo "== Debian $suite, minbase and python3"
debootstrap --variant=minbase --include=python3 "$suite" "$root" "$mirror" >"$root.log" || { tail "$root.log"; exit 1; }
rm -f "$root.log"

mkdir -p "$root/opt/huiqi"
git ls-files -co --exclude-standard -z | tar --create --null --files-from=- --ignore-failed-read | tar --extract -C "$root/opt/huiqi"
chmod -R a+rX "$root/root" "$root/opt"
settings=()
for path in /etc/resolv.conf /etc/hosts /etc/pip.conf "$HOME/.pip" "$HOME/.config/pip" \
            /etc/apt/apt.conf.d /etc/apt/auth.conf.d /usr/local/share/ca-certificates; do
    if [ -e "$path" ]; then settings+=("$path"); fi
done
tar --create --dereference --absolute-names "${settings[@]}" | tar --extract --absolute-names --transform "s,^/,$root/,"

variables=(PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8)
while IFS= read -r -d '' variable; do
    case ${variable%%=*} in PIP_* | http_proxy | https_proxy | no_proxy | HTTP_PROXY | HTTPS_PROXY | NO_PROXY) variables+=("$variable") ;; esac
done < <(env -0)

inside() { # [chroot options] command …
    unshare --mount --pid --fork --mount-proc="$root/proc" env -i "${variables[@]}" chroot "$@"
}
at_checkout() { inside "$root" sh -c 'cd /opt/huiqi && exec "$@"' sh "$@"; }

echo "== without root: told the one command, and nothing else done"
if inside --userspec=65534:65534 "$root" python3 /opt/huiqi/dev.py run facts --json 2>"$root/told"; then
    echo "It should have stopped." >&2; exit 1
fi
cat "$root/told"
grep -q 'sudo apt-get install' "$root/told"

echo "== python3 dev.py test"
at_checkout python3 dev.py test
echo "== python3 dev.py run facts --json"
at_checkout python3 dev.py run facts --json | head -c 300; echo

echo "== the second run, from another folder"
inside "$root" python3 - <<'PYTHON'
import os, statistics, subprocess, sys, time

def median(command, **environment):
    times = []
    for _ in range(7):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ | environment)
        times.append(time.perf_counter() - start)
    return statistics.median(times)

os.chdir("/tmp")
here = "/opt/huiqi"
through = median(["python3", f"{here}/dev.py", "run", "facts", "--json"])
straight = median([f"{here}/.venv/bin/python", "-P", "-m", "desktop", "facts", "--json"], PYTHONPATH=here)
print(f"through dev.py {through:.3f} s, straight {straight:.3f} s, added {through - straight:.3f} s")
sys.exit(through - straight >= 0.2)
PYTHON
echo "== proved on Debian $suite"

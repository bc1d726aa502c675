"""The entry: a command of the contract, or the window where no command is given."""

from __future__ import annotations

import sys


def main() -> int:
    """Runs the program on its command line; the exit status."""
    from desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

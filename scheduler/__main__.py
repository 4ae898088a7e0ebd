"""``python -m scheduler``: the command line without an installed command."""

from scheduler.cli import main

if __name__ == "__main__":
    main()

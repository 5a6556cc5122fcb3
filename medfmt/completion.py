# SPDX-License-Identifier: MIT
"""What a shell reads to complete the command `medfmt`: commands, options, and the words an option may have.

Made of the table that the command line itself is made of. Where the table has no words, the shell's own completion of
file names takes over.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    Option = tuple[tuple[str, ...], dict[str, Any]]  # flags, and what argparse knows about them
    Commands = Mapping[str, tuple[str, tuple[Option, ...]]]  # name → one line about it, options

SHELLS = ("bash", "zsh", "fish")


def script(shell: str, commands: Commands) -> str:
    """The text that `shell` is to read."""
    return "\n".join({"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](commands))


def _is_flag(option: Option) -> bool:
    return option[0][0].startswith("-")


def _takes_value(option: Option) -> bool:
    return option[1].get("action") != "store_true"


def _bash(commands: Commands) -> Iterator[str]:
    yield "# medfmt's completion for bash: a file completions/medfmt of bash-completion's folder, or `source` it."
    yield "_medfmt() {"
    yield '    local command=${COMP_WORDS[1]} previous=${COMP_WORDS[COMP_CWORD-1]} current=${COMP_WORDS[COMP_CWORD]} words=""'
    yield f'    [ "$COMP_CWORD" -eq 1 ] && words="{" ".join(commands)} --help --version"'
    yield '    [ "$COMP_CWORD" -gt 1 ] && case "$command $previous" in'
    for name, (_, options) in commands.items():
        for option in options:
            if "choices" in option[1]:
                asked = "|".join(f'"{name} {flag}"' for flag in (option[0] if _is_flag(option) else (name,)))
                yield f'        {asked}) words="{" ".join(option[1]["choices"])}" ;;'
    yield '        *) case "$current" in -*) case "$command" in'
    for name, (_, options) in commands.items():
        flags = [flag for option in options if _is_flag(option) for flag in option[0]]
        yield f'            {name}) words="{" ".join(flags)} --help" ;;'
    yield "        esac ;; esac ;;"
    yield "    esac"
    yield '    COMPREPLY=($(compgen -W "$words" -- "$current"))'
    yield "}"
    yield "complete -o default -F _medfmt medfmt"


def _zsh(commands: Commands) -> Iterator[str]:
    yield "#compdef medfmt"
    yield "# medfmt's completion for zsh: a file _medfmt in a folder of $fpath."
    yield "_medfmt() {"
    yield "    local -a commands=("
    for name, (told, _) in commands.items():
        yield f"        {_quoted(name + ':' + told)}"
    yield "    )"
    yield "    if (( CURRENT == 2 )); then _describe command commands; return; fi"
    yield "    shift words; (( CURRENT-- ))"
    yield "    case $words[1] in"
    for name, (_, options) in commands.items():
        specs = " ".join(_quoted(spec) for option in options for spec in _zsh_specs(option))
        yield f"        {name}) _arguments {specs} ;;"
    yield "    esac"
    yield "}"
    yield 'if [ "$funcstack[1]" = _medfmt ]; then _medfmt "$@"; else compdef _medfmt medfmt; fi'


def _zsh_specs(option: Option) -> Iterator[str]:
    """One option in the words of `_arguments`."""
    flags, known = option
    told = known.get("help", "").replace("%%", "%")
    told = "".join("\\" + c if c in "[]:\\" else c for c in told)
    words = f"({' '.join(known['choices'])})" if "choices" in known else "_files"
    if not _is_flag(option):
        yield f":{told}:{words}"
    for flag in flags if _is_flag(option) else ():
        yield f"{flag}[{told}]" + (f":value:{words}" if _takes_value(option) else "")


def _fish(commands: Commands) -> Iterator[str]:
    yield "# medfmt's completion for fish: a file medfmt.fish in ~/.config/fish/completions."
    for name, (told, options) in commands.items():
        yield f"complete -c medfmt -n __fish_use_subcommand -f -a {name} -d {_quoted(told)}"
        when = f"complete -c medfmt -n '__fish_seen_subcommand_from {name}'"
        for option in options:
            flags, known = option
            words = f" -a {_quoted(' '.join(known['choices']))}" if "choices" in known else ""
            if _is_flag(option):
                spelled = "".join(f" -l {flag[2:]}" if flag.startswith("--") else f" -s {flag[1:]}" for flag in flags)
                value = (" -x" if words else " -r") if _takes_value(option) else ""
                told = known.get("help", "").replace("%%", "%")
                yield f"{when}{spelled}{value}{words} -d {_quoted(told)}"
            elif words:
                yield f"{when} -f{words}"


def _quoted(text: str) -> str:
    """`text` between single quotes, as all three shells read it."""
    return "'" + text.replace("'", "'\\''") + "'"

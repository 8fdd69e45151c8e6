"""``zzplan schema``: the JSON Schema of the plan file, for editors, and of the output."""

from __future__ import annotations

import click

from zzplan.commands.click_words import OUTPUT, Command, option
from zzplan.commands.options import completing, language_option
from zzplan.commands.standard_output import OutputError, standard_output
from zzplan.report.language import N_


@click.command(
    "schema",
    cls=Command,
    examples=(
        ("zzplan schema -o zzplan.schema.json", N_("beside a plan, for an editor")),
        ("zzplan schema --output", N_("of what --format json writes")),
    ),
    help=N_(
        "Written beside a plan as zzplan.schema.json it is found by what stands in the first "
        "line of `zzplan init` and `zzplan read`."
    ),
)
@option("--output", "records", is_flag=True, group=OUTPUT,
        help=N_("That of what --format json writes, instead."))  # fmt: skip
@option("-o", "file", metavar="FILE", group=OUTPUT, shell_complete=completing("any_file"),
        help=N_("Write it to FILE, whole or not at all."))  # fmt: skip
@language_option()
@click.pass_context
def schema(context: click.Context, records: bool, file: str | None) -> int:
    """Print a schema."""
    import json

    if records:
        from zzplan.report.records.schema import json_schema

        found = json_schema()
    else:
        from zzplan.report.records.plan_schema import plan_schema

        found = plan_schema(context.obj)
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    if file is None or file == "-":
        stream = standard_output()
        stream.flush()
        stream.buffer.write(text.encode())
        return 0
    from zzplan.commands.output_file import write_output

    try:
        write_output(file, bytearray(text.encode()))
    except OSError as error:
        raise OutputError(file, error.strerror or str(error)) from None
    except ValueError as error:  # no system has such a name
        raise OutputError(file, str(error)) from None
    return 0

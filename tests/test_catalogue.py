"""The Chinese catalogue is complete, has nothing left over, and is compiled."""

from __future__ import annotations

import gettext
import string
from io import BytesIO

from tests import catalogue


def _fields(text: str) -> set[str]:
    return {
        name
        for _, name, _, _ in string.Formatter().parse(text.replace("%(", "{").replace(")s", "}"))
        if name
    }


def _ids(message_id: object) -> tuple[str, ...]:
    return message_id if isinstance(message_id, tuple) else (str(message_id),)


def test_every_message_has_a_translation() -> None:
    have = {
        (m.id if isinstance(m.id, str) else m.id[0], m.context)
        for m in catalogue.written()
        if m.string and all(_ids(m.string))
    }
    need = {(_ids(m.id)[0], m.context) for m in catalogue.template() if m.id}
    assert sorted(str(one) for one in need - have) == []


def test_no_translation_is_left_over() -> None:
    have = {
        (_ids(m.id)[0], m.context)
        for m in catalogue.written()
        if m.id and not catalogue.is_of_click(m)
    }
    need = {(_ids(m.id)[0], m.context) for m in catalogue.template() if m.id}
    assert have - need == set()


def test_translations_have_the_fields_of_their_messages_and_none_is_fuzzy() -> None:
    for message in catalogue.written():
        if message.id:
            wanted = _fields(_ids(message.id)[-1])  # Chinese has one form, for every number
            for words in _ids(message.string):
                assert _fields(words) <= wanted, message.id
                assert _fields(words) >= wanted - {"n"}, message.id
            assert not message.fuzzy, message.id


def test_the_compiled_catalogue_is_that_of_the_text() -> None:
    fresh = gettext.GNUTranslations(BytesIO(catalogue.compiled(catalogue.written())))
    with catalogue.COMPILED.open("rb") as stream:
        shipped = gettext.GNUTranslations(stream)
    assert vars(shipped)["_catalog"] == vars(fresh)["_catalog"]

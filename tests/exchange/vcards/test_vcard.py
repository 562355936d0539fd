"""vCards of every version and of careless programs go in; what goes out comes back the same."""

from __future__ import annotations

import base64
from datetime import datetime
from pathlib import Path

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.contacts import browse, commands
from hotline_desktop.core.contacts.values import ContactValues, Email, Phone, Skill
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.exchange.lists.knowledge_files import Counts
from hotline_desktop.exchange.vcards import vcard

PICTURE = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 3 + b"\xff\xd9"


def cards(tmp_path: Path, data: bytes | str) -> tuple[list[ContactValues], Counts]:
    file = tmp_path / "cards.vcf"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    counts = Counts()
    return [values for *_, values in vcard.read_cards(file, counts)], counts


def test_version_2_1_with_quoted_printable_over_several_lines(hotline: int, tmp_path: Path) -> None:
    name = "Мария Петровна Иванова-Водкина-Оболенская".encode()
    coded = "".join(f"={byte:02X}" for byte in name)
    folded = "=\r\n".join(coded[n : n + 60] for n in range(0, len(coded), 60))
    (found,), counts = cards(
        tmp_path,
        "BEGIN:VCARD\r\nVERSION:2.1\r\n"
        f"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{folded}\r\n"
        "TEL;CELL;PREF:+7 916 000-00-01\r\nTEL;WORK;FAX:204\r\n"
        "EMAIL;INTERNET:maria@example.org\r\n"
        "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo=\r\n three\r\n"
        "END:VCARD\r\n",
    )
    assert counts.refused == 0
    assert found.name == "Мария Петровна Иванова-Водкина-Оболенская"
    assert found.phones == (Phone("+7 916 000-00-01", "", "cell"), Phone("204", "", "work fax"))
    assert found.emails == (Email("maria@example.org"),)
    assert found.notes == "one\ntwo three"


@pytest.mark.parametrize("declared", [True, False])
def test_windows_1251_named_by_the_line_or_not_at_all(
    declared: bool, hotline: int, tmp_path: Path
) -> None:
    charset = ";CHARSET=windows-1251" if declared else ""
    text = (
        f"BEGIN:VCARD\nVERSION:2.1\nFN{charset}:Пётр Семёнович Орлов\n"
        f"ORG{charset}:Институт;Отдел кадров\nTITLE{charset}:Начальник отдела\nEND:VCARD\n"
    )
    (found,), _ = cards(tmp_path, text.encode("windows-1251"))
    assert (found.name, found.organisation) == ("Пётр Семёнович Орлов", "Институт")
    assert (found.department, found.position) == ("Отдел кадров", "Начальник отдела")


def test_groups_labels_and_folded_lines_of_version_3_0(hotline: int, tmp_path: Path) -> None:
    (found,), _ = cards(
        tmp_path,
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Doe;Jo\r\n hn;;;\r\nFN:John\\, the Doe\r\n"
        "item1.TEL:204\r\nitem1.X-ABLabel:_$!<Assistant>!$_\r\n"
        "item2.URL:http\\://example.org\r\nitem2.X-ABLabel:_$!<HomePage>!$_\r\n"
        "TEL;TYPE=WORK,VOICE,pref:+1 905 555 1234 ext. 12\r\nEND:VCARD\r\n",
    )
    assert found.name == "John, the Doe"
    assert found.phones == (Phone("+1 905 555 1234", "12", "work"), Phone("204", "", "Assistant"))
    beyond = [(group, name) for group, name, _, _ in found.extra if not name.startswith("=")]
    assert beyond == [("", "N"), ("item2", "URL"), ("item2", "X-ABLABEL")]


def test_version_4_0_with_uris(hotline: int, tmp_path: Path) -> None:
    picture = base64.b64encode(PICTURE).decode()
    (found,), _ = cards(
        tmp_path,
        "BEGIN:VCARD\nVERSION:4.0\nFN:Ann\nUID:urn:uuid:1\n"
        'TEL;VALUE=uri;TYPE="work,cell";PREF=1:tel:+7-495-123-45-67;ext=12\n'
        f"PHOTO:data:image/png;base64,{picture}\n"
        "EXPERTISE;LEVEL=expert:tax returns\nEND:VCARD\n",
    )
    assert found.phones == (Phone("+7-495-123-45-67", "12", "work cell"),)
    assert (found.photo, found.photo_type) == (PICTURE, "PNG")
    assert found.skills == (Skill(None, "tax returns", 3),)


def test_what_cannot_be_read_is_listed_and_the_rest_goes_in(hotline: int, tmp_path: Path) -> None:
    good = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nEND:VCARD\n"
    found, counts = cards(
        tmp_path,
        good.format("One")
        + "BEGIN:VCARD\nVERSION:3.0\nFN:Lost\n"
        + good.format("Two")
        + "BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n"
        + "BEGIN:VCARD\nFN:Three\nnonsense without a colon\nEND:VCARD\n"
        + "BEGIN:VCARD\nFN:Cut",
    )
    assert [values.name for values in found] == ["One", "Two", "Three"]
    assert counts.reasons == [
        "Card 2, line 5: It has no end.",
        "Card 4, line 12: It has neither a name nor a number nor an address.",
        "Card 6, line 20: It has no end.",
    ]


def test_a_file_without_cards_is_refused(hotline: int, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        cards(tmp_path, "name,phone\nAnn,204\n")


@pytest.mark.parametrize("version", vcard.VERSIONS)
def test_what_goes_out_comes_back_without_a_loss(
    version: str, hotline: int, tmp_path: Path, now: datetime
) -> None:
    topic = lists.add(Topic, "Сроки")
    values = ContactValues(
        name="Иванова; Мария, «Маша» \\ 100 %",
        position="Ведущий специалист",
        department="Приёмная / Архив",
        organisation="Институт, главный корпус",
        room="214",
        hours="Пн–Пт 9:00–17:00; обед 13:00",
        substitute="Орлов П. С.",
        notes="Первая строка\nвторая = третья",
        phones=(Phone("+7 495 123-45-67", "12", "work"), Phone("204"), Phone("1", "", "вахта")),
        emails=(Email("a@example.org", "work"), Email("b@example.org", "личный")),
        skills=(Skill(topic, "оригиналы", 3, "до обеда"), Skill(None, "льготы", 1), Skill(topic)),
        photo=PICTURE,
        photo_type="JPEG",
        extra=(("", "BDAY", (), "1980-01-02"), ("item7", "URL", (), "https://example.org"),
               ("item7", "X-ABLABEL", (), "Сайт"),
               ("", "N", (), "Doe;John;Richter\\, James;Mr.;")),
        verified_at=now,
    )  # fmt: skip
    id = commands.add_contact(values, by=None, now=now)
    file = tmp_path / "out.vcf"
    assert vcard.export_cards(file, version) == 1
    ((_, uid, back),) = vcard.read_cards(file, Counts())
    assert uid == browse.contact(id).uid
    assert back == values
    if version != "2.1":
        assert max(map(len, file.read_bytes().split(b"\r\n"))) <= 75


def test_importing_twice_doubles_nobody_and_overwrites_nobody_else(
    hotline: int, tmp_path: Path, now: datetime
) -> None:
    file = tmp_path / "cards.vcf"
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:John Doe\nEMAIL:{}\nNOTE:{}\nEND:VCARD\n"
    file.write_text(card.format("a@example.org", "one"))
    assert vcard.import_cards(file, by=None, now=now).new == 1
    assert vcard.import_cards(file, by=None, now=now).same == 1
    file.write_text(card.format("a@example.org", "two") + card.format("b@example.org", "three"))
    counts = vcard.import_cards(file, by=None, now=now)
    assert (counts.new, counts.changed) == (1, 1)
    first, second = browse.contacts(sorted(browse.listed()))
    assert (first.values.notes, second.values.notes) == ("one\ntwo", "three")


APPLE = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Doe;John;;;\r\nFN:John Doe\r\n"
    "item1.TEL;type=pref:204\r\nitem1.X-ABLabel:_$!<AssistantPhone>!$_\r\n"
    "item2.EMAIL;type=INTERNET;type=pref:a@example.org\r\nitem2.X-ABLabel:Дом\r\n"
    "item3.ADR;type=HOME;type=pref:;;Street 1;Town;;1;\r\n"
    "item4.URL;type=pref:https://example.org\r\nitem4.X-ABLabel:_$!<HomePage>!$_\r\n"
    "TITLE;LANGUAGE=en:Clerk\r\nEND:VCARD\r\n"
)
FORMS = {
    "2.1": ["item1.TEL;PREF:204", "item2.EMAIL;INTERNET;PREF:a@example.org",
            "item3.ADR;HOME;PREF:;;Street 1;Town;;1;", "TITLE;LANGUAGE=en:Clerk"],
    "3.0": ["item1.TEL;TYPE=pref:204", "item2.EMAIL;TYPE=INTERNET;TYPE=pref:a@example.org",
            "item3.ADR;TYPE=HOME;TYPE=pref:;;Street 1;Town;;1;", "TITLE;LANGUAGE=en:Clerk"],
    "4.0": ["item1.TEL;PREF=1:204", "item2.EMAIL;TYPE=INTERNET;PREF=1:a@example.org",
            "item3.ADR;TYPE=HOME;PREF=1:;;Street 1;Town;;1;", "TITLE;LANGUAGE=en:Clerk"],
}  # fmt: skip


def out(tmp_path: Path, version: str) -> list[str]:
    file = tmp_path / "out.vcf"
    vcard.export_cards(file, version)
    return file.read_text("utf-8").splitlines()


@pytest.mark.parametrize("version", vcard.VERSIONS)
def test_labels_and_the_one_that_is_preferred_go_out_in_the_form_of_the_version(
    version: str, hotline: int, tmp_path: Path, now: datetime
) -> None:
    ((found,), _) = cards(tmp_path, APPLE)
    id = commands.add_contact(found, by=None, now=now)
    written = out(tmp_path, version)
    assert set(FORMS[version]) <= set(written)
    assert "item1.X-ABLABEL:_$!<AssistantPhone>!$_" in written
    assert "item4.X-ABLABEL:_$!<HomePage>!$_" in written
    ((_, _, back),) = vcard.read_cards(tmp_path / "out.vcf", Counts())
    assert back == found
    # What is typed anew goes out as typed, and a name of Apple's keeps its marks.
    phones = (Phone("1", "", "work"), Phone("205", "", "AssistantPhone"))
    changes = {"phones": phones, "position": "Chief", "name": "Jane Roe"}
    commands.change_contact(id, changes, by=None, now=now)
    written = out(tmp_path, version)
    assert not [line for line in written if "204" in line or "Clerk" in line or "Doe" in line]
    assert "TITLE:Chief" in written
    assert [line for line in written if line.endswith(".X-ABLABEL:_$!<AssistantPhone>!$_")]
    ((_, _, back),) = vcard.read_cards(tmp_path / "out.vcf", Counts())
    assert (back.name, back.phones, back.position) == ("Jane Roe", phones, "Chief")


def test_a_uri_of_a_number_goes_back_to_version_4_0_as_it_came(
    hotline: int, tmp_path: Path, now: datetime
) -> None:
    line = "TEL;VALUE=uri;TYPE=work;PREF=2:tel:+7-495-123-45-67;ext=12"
    ((found,), _) = cards(tmp_path, f"BEGIN:VCARD\nVERSION:4.0\nFN:Ann\n{line}\nEND:VCARD\n")
    commands.add_contact(found, by=None, now=now)
    assert line in out(tmp_path, "4.0")
    assert "TEL;WORK;PREF=2:+7-495-123-45-67 ext. 12" in out(tmp_path, "2.1")


@pytest.mark.parametrize(
    "picture",
    [
        base64.b64encode(PICTURE[:-300]).decode(),  # cut off
        base64.b64encode(PICTURE).decode()[:-301],  # in the middle of a byte
        base64.b64encode(b"%PDF-1.7 a letter").decode(),
        "no base64 (at all)",
    ],
)
def test_a_broken_photo_is_listed_kept_and_keeps_nobody_out(
    picture: str, hotline: int, tmp_path: Path, now: datetime
) -> None:
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nPHOTO;ENCODING=b;TYPE=JPEG:{picture}\nEND:VCARD\n"
    (found, whole), counts = cards(tmp_path, card + card.replace(picture, WHOLE))
    assert (found.name, found.photo, whole.photo) == ("Ann", None, PICTURE)
    assert counts.refused == 0
    assert counts.reasons == [
        "Card 1, line 1: Its photo is broken or cut off: it is kept, but not shown."
    ]
    commands.add_contact(found, by=None, now=now)
    kept = f"PHOTO;TYPE=JPEG;ENCODING=b:{picture}".replace(" ", "")
    assert kept in "".join(out(tmp_path, "3.0")).replace(" ", "")


WHOLE = base64.b64encode(PICTURE).decode()


def test_a_huge_photo_is_left_out_and_listed(hotline: int, tmp_path: Path) -> None:
    huge = base64.b64encode(PICTURE + bytes(11 << 20) + b"\xff\xd9").decode()
    card = f"BEGIN:VCARD\nVERSION:4.0\nFN:Ann\nPHOTO:data:image/jpeg;base64,{huge}\nEND:VCARD\n"
    (found,), counts = cards(tmp_path, card)
    assert (found.name, found.photo, found.extra) == ("Ann", None, ())
    assert counts.reasons == ["Card 1, line 1: PHOTO is larger than 10 MB and was left out."]


def test_a_card_that_comes_again_renews_what_it_has_once_and_doubles_nothing(
    hotline: int, tmp_path: Path, now: datetime
) -> None:
    file = tmp_path / "cards.vcf"
    file.write_text(APPLE.replace("TITLE", "REV:2025\r\nTITLE"), "utf-8")
    vcard.import_cards(file, by=None, now=now)
    (before,) = browse.contacts(browse.listed())
    assert vcard.import_cards(file, by=None, now=now).same == 1
    later = APPLE.replace("TITLE", "REV:2026\r\nitem5.URL:ftp://example.org\r\nTITLE")
    file.write_text(later.replace("item4", "item9").replace("item5", "item4"), "utf-8")
    assert vcard.import_cards(file, by=None, now=now).changed == 1
    (after,) = browse.contacts(browse.listed())
    new = set(after.values.extra) - set(before.values.extra)
    assert new == {("", "REV", (), "2026"), ("item5", "URL", (), "ftp://example.org")}
    assert ("", "REV", (), "2025") not in after.values.extra

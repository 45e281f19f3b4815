"""Which files are read, in which order, and what is said of the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from guidelint.run.discover import Filters, discover


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A guide.\n")


def ignore(text: str, folder: str = ".") -> None:
    (Path(folder) / ".gitignore").write_text(text)


def paths(*named: str, **filters: object) -> list[str]:
    return [found.path for found in discover(named, Filters(**filters))[0]]  # type: ignore[arg-type]


def problems(*named: str) -> list[tuple[str, str, str]]:
    return [(problem.path, problem.message, problem.level) for problem in discover(named)[1]]


def test_a_folder_holds_markdown_and_text_at_any_depth() -> None:
    write("baker.md", "glazier.txt", "trades/mason.markdown", "trades/deep/tiler.text", "notes.rst", "app.py")
    assert paths(".") == ["baker.md", "glazier.txt", "trades/deep/tiler.text", "trades/mason.markdown"]


def test_what_every_repository_has_is_no_guide() -> None:
    write("README.md", "CHANGELOG.md", "LICENSE.txt", "CONTRIBUTING.md", "readme.de.md", "requirements.txt", "a.md")
    assert paths(".") == ["a.md"]


def test_hidden_and_vendored_folders_are_left_out() -> None:
    write(".github/a.md", ".hidden.md", "node_modules/b.md", "lib/vendor/c.md", "d.md")
    assert paths(".") == ["d.md"]


def test_a_python_environment_of_any_name_is_left_out() -> None:
    write("venv3/pyvenv.cfg", "venv3/share/a.md", "b.md")
    assert paths(".") == ["b.md"]


def test_a_file_called_like_a_vendored_folder_is_read() -> None:
    write("vendor.md", "vendor/a.md")
    assert paths(".") == ["vendor.md"]


def test_a_named_path_is_always_read() -> None:
    write("README.md", "node_modules/b.md", ".hidden/c.txt", "d.rst")
    ignore("*\n")
    named = ["README.md", "node_modules/b.md", ".hidden/c.txt", "d.rst"]
    assert paths(*named) == sorted(named)


def test_gitignore_is_honoured() -> None:
    write("a.md", "drafts/b.md", "keep/c.md", "old.md")
    ignore("drafts/\nold.md\n")
    assert paths(".") == ["a.md", "keep/c.md"]


def test_a_nested_gitignore_speaks_for_its_folder_and_may_take_back() -> None:
    write("a.draft.md", "trades/b.draft.md", "trades/c.md", "other/d.md")
    ignore("*.draft.md\n/other/\n")
    ignore("!b.draft.md\nc.md\n", "trades")
    assert paths(".") == ["trades/b.draft.md"]


def test_gitignore_files_above_count_up_to_the_top_of_the_repository(here: Path) -> None:
    write("guides/a.md", "guides/b.md")
    ignore("b.md\n")
    assert paths("guides") == ["guides/a.md", "guides/b.md"], "no repository, no business of ours"
    (here / ".git").mkdir()
    assert paths("guides") == ["guides/a.md"]


def test_a_folder_that_git_ignores_is_read_where_it_is_named() -> None:
    write("drafts/a.md")
    ignore("drafts/\n")
    Path(".git").mkdir()
    assert paths("drafts") == ["drafts/a.md"]


def test_exclude_replaces_the_vendored_folders_and_extend_exclude_adds_to_them() -> None:
    write("a.md", "drafts/b.md", "vendor/c.md")
    assert paths(".", exclude=("drafts",)) == ["a.md", "vendor/c.md"]
    assert paths(".", extend_exclude=("drafts",)) == ["a.md"]
    assert paths(".", extend_exclude=("*.md",)) == []


def test_force_exclude_leaves_out_what_is_named() -> None:
    write("a.md", "drafts/b.md")
    named = ("a.md", "drafts/b.md", "drafts")
    assert paths(*named, extend_exclude=("drafts/",)) == ["a.md", "drafts/b.md"]
    assert paths(*named, extend_exclude=("drafts/",), force=True) == ["a.md"]


def test_globs_that_no_shell_has_expanded() -> None:
    write("a.md", "trades/b.md", "trades/c.txt", "trades/deep/d.md", "trades/e.py")
    assert paths("trades/*") == ["trades/b.md", "trades/c.txt"]
    assert paths("**/*.md") == ["a.md", "trades/b.md", "trades/deep/d.md"]
    assert problems("nothing/*.md") == [("nothing/*.md", "matches no guide", "error")]


def test_the_order_of_arguments_changes_nothing() -> None:
    write("a.md", "b.md", "trades/c.md", "d.html")
    named = ["trades", "b.md", "a.md", "missing.md", "d.html"]
    assert discover(named) == discover(reversed(named))


def test_a_file_is_read_once_however_often_it_is_named(here: Path) -> None:
    write("trades/a.md")
    assert paths("trades/a.md", "./trades/../trades/a.md", "trades", ".") == ["trades/a.md"]


def test_a_link_to_a_file_is_the_file(here: Path) -> None:
    write("trades/b.md")
    Path("a.md").symlink_to("trades/b.md")
    assert paths(".") == ["trades/b.md"]


def test_links_that_loop_or_lead_outside_are_not_followed(here: Path) -> None:
    write("guides/a.md", "elsewhere/b.md")
    Path("guides/loop").symlink_to(here / "guides")
    Path("guides/out").symlink_to(here / "elsewhere")
    Path("guides/b.md").symlink_to(here / "elsewhere" / "b.md")
    assert paths("guides") == ["guides/a.md"]


def test_a_link_that_leads_nowhere_is_found_so_that_reading_it_says_so() -> None:
    write("guides/a.md")
    Path("guides/dangling.md").symlink_to("nowhere.md")
    Path("guides/circle.md").symlink_to("circle.md")
    assert paths("guides") == ["guides/a.md", "guides/circle.md", "guides/dangling.md"]


def test_formats_that_cannot_be_read_yet_are_noted_in_folders_and_refused_where_named() -> None:
    write("a.md", "b.html", "c.docx", "d.yaml")
    assert paths(".") == ["a.md", "b.html"]
    assert problems(".") == [("c.docx", "DOCX can't be read yet", "note")]
    assert problems(".", "c.docx")[0] == ("c.docx", "DOCX can't be read yet", "error")
    assert problems("d.yaml") == [("d.yaml", "YAML can't be read yet", "error")]


def test_a_missing_file_is_a_problem_with_a_hint() -> None:
    write("glazier.md")
    (problem,) = discover(["glazer.md"])[1]
    assert (problem.path, problem.message) == ("glazer.md", "there is no such file or folder")
    assert problem.hint == "did you mean glazier.md?"
    assert discover(["nowhere/a.md"])[1][0].hint == "there is no folder nowhere either"


def test_a_folder_without_guides_is_a_problem() -> None:
    write("code/app.py", "code/README.md")
    assert problems("code") == [("code", "has no guide in it", "error")]


def test_a_folder_that_may_not_be_read_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    write("open/a.md", "closed/b.md")
    scandir = os.scandir

    def guarded(path: str) -> object:
        if os.path.basename(path) == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    assert problems(".") == [("closed", "can't be read: permission denied", "error")]
    assert paths(".") == ["open/a.md"]


def test_a_name_that_is_not_utf_8_is_shown_without_harm(here: Path) -> None:
    name = os.path.join(os.fsencode(here), b"caf\xe9.md")
    try:
        with open(name, "w") as stream:
            stream.write("A guide.\n")
    except OSError:
        return  # this file system takes no such name
    assert paths(".") == ["caf\\xe9.md"]


def test_many_folders_deep() -> None:
    deep = "/".join(["d"] * 300)
    write(f"{deep}/a.md")
    assert paths(".") == [f"{deep}/a.md"]

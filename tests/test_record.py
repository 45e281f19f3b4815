"""Records behave as those of the standard decorator do; each promise is held against both."""

from __future__ import annotations

import dataclasses
import pickle
import subprocess
import sys
from typing import Any

import pytest

from guidelint import record


def make(decorator: Any) -> tuple[Any, Any, Any]:
    @decorator(frozen=True, slots=True, order=True)
    class Point:
        x: int
        y: int = 2
        words: tuple[str, ...] = dataclasses.field(default_factory=tuple)
        hidden: int = dataclasses.field(default=0, compare=False, repr=False)

        @property
        def sum(self) -> int:
            return self.x + self.y

    @decorator(slots=True)
    class Open:
        items: list[int] = dataclasses.field(default_factory=list)
        count: int = dataclasses.field(init=False, default=7)

        def __post_init__(self) -> None:
            self.items = [*self.items, 0]

    @decorator(frozen=True, eq=False)
    class Identity:
        value: int

    return Point, Open, Identity


both = pytest.mark.parametrize("decorator", [dataclasses.dataclass, record.dataclass], ids=["standard", "ours"])


@both
def test_fields_and_defaults(decorator: Any) -> None:
    point, opened, _ = make(decorator)
    one = point(1)
    assert (one.x, one.y, one.words, one.sum) == (1, 2, (), 3)
    assert point(y=5, x=4).y == 5
    assert opened([1]).items == [1, 0]
    assert opened().count == 7
    assert opened().items is not opened().items
    assert [field.name for field in dataclasses.fields(point)] == ["x", "y", "words", "hidden"]
    assert dataclasses.replace(one, y=9) == point(1, 9)


@both
def test_wrong_arguments_are_refused(decorator: Any) -> None:
    point, _, _ = make(decorator)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        point()
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        point(1, z=2)


@both
def test_equality_order_and_hash_by_value(decorator: Any) -> None:
    point, opened, identity = make(decorator)
    assert point(1) == point(1, hidden=5)
    assert point(1) != point(2)
    assert point(1) != (1, 2, (), 0)
    assert hash(point(1)) == hash(point(1))
    assert sorted([point(2), point(1, 3), point(1)]) == [point(1), point(1, 3), point(2)]
    assert point(1) <= point(1) < point(2) >= point(1)
    with pytest.raises(TypeError):
        hash(opened())
    with pytest.raises(TypeError):
        point(1) < 3  # noqa: B015
    assert identity(1) != identity(1)


@both
def test_frozen_ones_take_no_assignment(decorator: Any) -> None:
    point, opened, identity = make(decorator)
    for frozen, name in ((point(1), "x"), (identity(1), "value")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(frozen, name, 3)
        with pytest.raises(dataclasses.FrozenInstanceError):
            delattr(frozen, name)
    one = opened()
    one.count = 3
    assert one.count == 3
    with pytest.raises(AttributeError):
        one.other = 3
    assert not hasattr(point(1), "__dict__")


@both
def test_repr(decorator: Any) -> None:
    point, _, _ = make(decorator)
    assert repr(point(1)).endswith("Point(x=1, y=2, words=())")


@record.dataclass(frozen=True, slots=True)
class Kept:
    """Pickle finds classes by name."""

    value: int
    words: tuple[str, ...] = ()


def test_pickling() -> None:
    assert pickle.loads(pickle.dumps(Kept(1, ("a",)))) == Kept(1, ("a",))


def test_nothing_is_compiled_before_the_first_instance() -> None:
    code = (
        "from guidelint.record import dataclass\n"
        "import builtins\n"
        "calls = []\n"
        "real = builtins.exec\n"
        "builtins.exec = lambda *given: (calls.append(1), real(*given))[1]\n"
        "@dataclass(frozen=True, slots=True)\n"
        "class A:\n"
        "    x: int\n"
        "before = len(calls)\n"
        "A(1), A(2)\n"
        "print(before, len(calls))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "0 1\n"


def test_replace_gives_what_the_standard_function_gives() -> None:
    point, opened, _ = make(record.dataclass)
    assert record.replace(point(1, 3), y=9) == dataclasses.replace(point(1, 3), y=9) == point(1, 9)
    assert record.replace(opened([1]), items=[2]).items == [2, 0]  # what follows the making of a record is done anew


@record.dataclass(frozen=True, slots=True)
class _One:
    only: int


def test_replace_works_on_a_record_of_one_field_and_refuses_a_field_that_is_none() -> None:
    assert record.replace(_One(1), only=2) == _One(2)
    assert record.replace(_One(1)) == _One(1)
    with pytest.raises(TypeError):
        record.replace(_One(1), other=2)  # type: ignore[call-arg]

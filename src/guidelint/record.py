"""`dataclass` for a command that is over in a moment: the standard one, whose methods are made when first used.

The standard decorator compiles five or six methods a class when a module is imported, about a millisecond a class;
for eighty records that was half of a run's start. Here the fields come from it, `__init__` is compiled when the first
instance is made (most classes have none in a run), and the other methods are closures. A record has no subclass; what
else is promised is the same:
fields, defaults, `__post_init__`, equality, order and hash by value, a repr, no assignment where frozen; `fields` and
`replace` of the standard module work, and so does pickling. Type checkers see the standard decorator.
"""

from __future__ import annotations

import dataclasses
import operator
from collections.abc import Callable
from typing import Any

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import replace as replace
    from functools import cached_property as cached_property
else:

    class cached_property:  # noqa: N801
        """What a method says, asked once of each instance: the standard one less its lock."""

        def __init__(self, ask):
            self._ask = ask
            self.__doc__ = ask.__doc__

        def __set_name__(self, owner, name):
            self._name = name

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            value = instance.__dict__[self._name] = self._ask(instance)
            return value

    def replace(record, /, **changes):
        """The record with other values of some fields: the standard function, in a sixth of its time."""
        cls = record.__class__
        places, values = _FIELDS.get(cls) or _fields(cls)
        made = [*values(record)]
        for name in changes:
            if name not in places:
                raise TypeError(f"{cls.__name__} has no field {name!r} to replace")
            made[places[name]] = changes[name]
        return cls(*made)

    def dataclass(cls=None, /, *, frozen=False, slots=False, order=False, eq=True):
        """A record of the fields that the class names; the parameters are those of the standard decorator."""

        def made(cls):
            return _record(cls, frozen, slots, order, eq)

        return made if cls is None else made(cls)


_MANY = 3  # slots: with fewer there is nothing to gain
_FIELDS: dict[Any, tuple[dict[str, int], Callable[[Any], Any]]] = {}  # of the classes that had a record replaced


def _fields(cls: Any) -> tuple[dict[str, int], Callable[[Any], Any]]:
    """The names of what the class is made of, in order, and what gives a record's values of them."""
    names = [field.name for field in dataclasses.fields(cls) if field.init]
    values = operator.attrgetter(*names)
    places = {name: place for place, name in enumerate(names)}
    _FIELDS[cls] = places, (values if len(names) > 1 else lambda record: (values(record),))
    return _FIELDS[cls]


def _record(cls: Any, frozen: bool, slots: bool, order: bool, eq: bool) -> Any:
    # Without a docstring the standard decorator makes one of the signature, which costs more than all the rest.
    cls.__doc__ = cls.__doc__ or cls.__name__
    cls = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
    methods: dict[str, Any] = {"__init__": _late_init(cls), "__repr__": _repr}
    if eq:
        methods |= _comparisons(cls, order) | {"__hash__": _hash(cls) if frozen else None}
    if frozen:
        methods |= {"__setattr__": _no_assignment, "__delattr__": _no_deletion}
    if frozen and slots:  # as the standard decorator has it: restoring must pass the refusal above
        methods |= {"__getstate__": _get_state, "__setstate__": _set_state}
    for name, method in methods.items():
        if name not in vars(cls) or name in ("__getstate__", "__setstate__") or vars(cls)[name] is None:
            setattr(cls, name, method)
    return cls


def _late_init(cls: Any) -> Callable[..., None]:
    def first(self: Any, *values: Any, **named: Any) -> None:
        if cls.__init__ is first:
            cls.__init__ = _init(cls)
        cls.__init__(self, *values, **named)

    return first


def _init(cls: Any) -> Callable[..., None]:
    """The method as one would write it; names with two underscores at the end are no field's."""
    # While its slots are filled, a record is one of a class that takes assignments: half the time of passing a refusal.
    slots = getattr(cls, "__slots__", ())
    twin = type(cls.__name__, (), {"__slots__": slots}) if len(slots) >= _MANY else None
    scope: dict[str, Any] = {"set__": object.__setattr__, "missing__": dataclasses.MISSING}
    scope |= {"cls__": cls, "open__": twin}
    parameters: list[str] = []
    body: list[str] = []
    for field in dataclasses.fields(cls):
        name = field.name
        value = name
        if field.default_factory is not dataclasses.MISSING:
            scope[f"{name}__"] = field.default_factory
            value = f"{name}__() if {name} is missing__ else {name}" if field.init else f"{name}__()"
            parameters += [f"{name}=missing__"] if field.init else []
        elif field.default is not dataclasses.MISSING:
            scope[f"{name}__"] = field.default
            value = name if field.init else f"{name}__"
            parameters += [f"{name}={name}__"] if field.init else []
        elif field.init:
            parameters.append(name)
        else:
            continue
        body.append(f"self.{name} = {value}" if twin else f"set__(self, {name!r}, {value})")
    if twin:
        body = ["set__(self, '__class__', open__)", *body, "self.__class__ = cls__"]
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    exec(f"def __init__(self, {', '.join(parameters)}):\n    " + "\n    ".join(body or ["pass"]), scope)
    made: Callable[..., None] = scope["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _values(cls: Any) -> Callable[[Any], Any]:
    names = [field.name for field in dataclasses.fields(cls) if field.compare]
    return operator.attrgetter(*names) if names else lambda record: ()


def _hash(cls: Any) -> Callable[[Any], int]:
    values = _values(cls)
    return lambda self: hash(values(self))


def _comparisons(cls: Any, order: bool) -> dict[str, Any]:
    values = _values(cls)

    def comparison(by: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
        return lambda self, other: (
            by(values(self), values(other)) if other.__class__ is self.__class__ else NotImplemented
        )

    names = ("__eq__", "__lt__", "__le__", "__gt__", "__ge__") if order else ("__eq__",)
    return {name: comparison(getattr(operator, name)) for name in names}


def _repr(self: Any) -> str:
    told = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{self.__class__.__qualname__}({', '.join(told)})"


def _no_assignment(self: Any, name: str, value: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_deletion(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _get_state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _set_state(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)

"""The contract: every name of the output, as frozen pydantic models.

Offsets count Unicode code points of the decoded document (of the article text
for HTML and Word files). Money is in units of its currency, people in heads.
"""

from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Generic, Literal, NamedTuple, Self, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema

from extractor import notebook

SCHEMA = "duban/1"

Qualifier = Literal["exact", "at_least", "at_most", "about", "range"]
AmountRole = Literal["involved", "flow", "proceeds", "loss", "seized", "recovered", "fine", "other"]
Status = Literal[
    "member",
    "identified",
    "arrested",
    "arrest_approved",
    "detained",
    "transferred",
    "prosecuted",
    "sentenced",
    "wanted",
    "surrendered",
    "repatriated",
    "other",
]
LeaderRole = Literal["ringleader", "financier", "suspect"]
ScamCode = Literal[
    "impersonating_authorities",
    "impersonating_acquaintance",
    "fake_customer_service",
    "task_rebate",
    "fake_investment",
    "romance",
    "sextortion",
    "gambling",
    "fake_loan",
    "fake_credit",
    "fake_shopping",
    "game_trading",
    "fake_prize",
]
#: The Chinese name of each type; the types are those of the police's own lists.
SCAM_NAMES: dict[ScamCode, str] = {
    "impersonating_authorities": "冒充公检法",
    "impersonating_acquaintance": "冒充领导熟人",
    "fake_customer_service": "冒充客服",
    "task_rebate": "刷单返利",
    "fake_investment": "虚假投资理财",
    "romance": "杀猪盘",
    "sextortion": "裸聊敲诈",
    "gambling": "网络赌博",
    "fake_loan": "虚假贷款",
    "fake_credit": "虚假征信",
    "fake_shopping": "虚假购物",
    "game_trading": "虚假游戏交易",
    "fake_prize": "虚假中奖",
}
Script = Literal["hans", "hant"]
NoticeKind = Literal["numbered", "single", "none"]
UnclaimedKind = Literal["amount", "headcount", "count", "date", "place", "overseas", "person", "code"]

T = TypeVar("T")


def json_number(value: Decimal) -> int | float | str:
    """Return a decimal as JSON's number: whole ones as int, others as the float written alike.

    A decimal that no float is written like stays a string: exactness goes before type.

    >>> [json_number(Decimal(words)) for words in ("3E+7", "0.1", "0.12345678901234567891")]
    [30000000, 0.1, '0.12345678901234567891']
    """
    if value == value.to_integral_value():
        return int(value)
    near = float(value)
    return near if Decimal(repr(near)) == value else str(value)


#: A decimal of a few hundred figures: one of many more, which a short power of ten makes, would fill memory.
Number = Annotated[
    Decimal,
    Field(max_digits=400),
    PlainSerializer(json_number, when_used="json"),
    WithJsonSchema({"type": "number"}),
]


class Frozen(BaseModel):
    """Base of all models: immutable, and closed to unknown names."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def of(cls, **values: Any) -> Self:
        """Make one of values that fit, unchecked: the way of extraction, held against validation by a test.

        A process that only extracts need not build the validators, which takes longer than reading a page.
        """
        made = cls.__new__(cls)
        _set(made, "__dict__", {**_defaults(cls), **values})
        _set(made, "__pydantic_fields_set__", set(values))
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", None)
        return made


#: Sets what a frozen model will not have set.
_set = object.__setattr__


@cache
def _defaults(model: type[BaseModel]) -> dict[str, Any]:
    """Return the fields of a model in their order, each with its default or nothing."""
    return {name: field.get_default() for name, field in model.model_fields.items()}


class Found(Frozen, Generic[T]):
    """A value, the words that gave it and where they stand: ``document[start:end] == text``."""

    value: T = Field(description="Normalised value; simplified script whatever the document's script is.")
    text: str = Field(description="The document's own words for this value.")
    start: int = Field(ge=0, description="Offset of the first code point in the decoded text.")
    end: int = Field(ge=0, description="Offset after the last code point.")
    rule: str = Field(description="Name of the rule that gave the value (see `duban rules`).")

    @classmethod
    def model_rebuild(cls, **options: Any) -> bool | None:
        """Build the validator, but not while this module is read, when every ``Found[...]`` asks for it."""
        return super().model_rebuild(**options) if "Notice" in globals() else None


class FoundField(NamedTuple):
    """A field that holds values with their words: its model of a value, and whether it holds many."""

    found: type[Found[Any]]
    many: bool


@cache
def found_fields(model: type[BaseModel]) -> dict[str, FoundField]:
    """Return the fields of a notice or a case that hold values with their words, in the contract's order.

    >>> found_fields(Case)["start_date"].many, list(found_fields(Notice))[:3]
    (False, ['title', 'source', 'published'])
    """
    found = {name: _found_in(field.annotation) for name, field in model.model_fields.items()}
    return {
        name: FoundField(kind, get_origin(model.model_fields[name].annotation) is tuple)
        for name, kind in found.items()
        if kind is not None
    }


def _found_in(annotation: Any) -> type[Found[Any]] | None:
    if isinstance(annotation, type):
        return annotation if issubclass(annotation, Found) else None
    return next((found for inner in get_args(annotation) if (found := _found_in(inner))), None)


class Quantity(Frozen):
    """A number as the words say it: ``min`` and ``max`` hold only what they say."""

    value: Number = Field(description="The number said.")
    min: Number | None = Field(default=None, description="Least value the words allow, or null.")
    max: Number | None = Field(default=None, description="Greatest value the words allow, or null.")
    qualifier: Qualifier = Field(
        default="exact",
        description="exact; at_least (余 多 超 以上); at_most (近 不足 以下); about (约 左右); range.",
    )

    def __int__(self) -> int:
        """Return the number said, cut to a whole number."""
        return int(self.value)

    def __float__(self) -> float:
        """Return the number said as a binary float, for display only."""
        return float(self.value)


class Money(Quantity):
    """A sum of money."""

    currency: str = Field(default="CNY", description="ISO 4217 code; USDT for the stablecoin.")


class Amount(Money):
    """A sum of money with its part in the case."""

    role: AmountRole = Field(description="What the sum is to the case.")


class Headcount(Frozen):
    """A number of people."""

    value: int = Field(description="The number said.")
    min: int | None = Field(default=None, description="Least value the words allow, or null.")
    max: int | None = Field(default=None, description="Greatest value the words allow, or null.")
    qualifier: Qualifier = Field(default="exact", description="As for amounts.")

    def __int__(self) -> int:
        """Return the number said."""
        return self.value


class Suspects(Headcount):
    """A number of suspects with where they stand in the proceedings."""

    status: Status = Field(description="What was done to them, or what they are.")
    part_of_total: bool = Field(
        default=False, description="True where the count is part of another one of the case."
    )


class CaseCode(Frozen):
    """The designation of a case."""

    code: str = Field(description="`M.DD` (year first where told) for dates, else the name itself.")
    kind: Literal["date", "name"] = Field(description="Whether the code is a date or a name.")


class City(Frozen):
    """A place of the mainland: GB/T 2260 names and code; levels below the one told are null."""

    name: str = Field(description="The place as written, in simplified script.")
    province: str | None = Field(default=None, description="Full name of the province-level division.")
    city: str | None = Field(default=None, description="Full name of the prefecture-level division.")
    county: str | None = Field(default=None, description="Full name of the county-level division.")
    adcode: str | None = Field(default=None, description="Six-digit GB/T 2260 code of the lowest level told.")


class Leader(Frozen):
    """A person whom the text puts at the head."""

    name: str = Field(description="The name as written, in simplified script.")
    surname: str | None = Field(default=None, description="The surname, or null where none can be told.")
    masked: bool = Field(description="True for names hidden by 某.")
    role: LeaderRole = Field(description="ringleader, financier (金主) or suspect (merely named first).")


class OverseasBase(Frozen):
    """A place outside the mainland where the gang worked."""

    name: str = Field(description="The place as written, in simplified script.")
    territory: str | None = Field(default=None, description="ISO 3166-1 alpha-2 code, or null (东南亚某国).")
    territory_name: str | None = Field(default=None, description="Short Chinese name of the territory.")
    locality: str | None = Field(default=None, description="The place within the territory, where told.")


class ScamType(Frozen):
    """How the victims were deceived."""

    code: ScamCode = Field(description="Code of the type.")
    name: str = Field(description="Its Chinese name (冒充公检法, 刷单返利 …).")


class Unclaimed(Frozen):
    """A mention that the finders saw and no field took."""

    kind: UnclaimedKind = Field(description="What kind of mention it is.")
    text: str = Field(description="The document's own words.")
    start: int = Field(ge=0, description="Offset of the first code point in the decoded text.")
    end: int = Field(ge=0, description="Offset after the last code point.")
    value: Any = Field(default=None, description="The mention's normalised value.")


class Warning(Frozen):
    """Something a careful reader would query."""

    code: str = Field(description="Stable name of the warning (see docs/warnings.md).")
    message: str = Field(description="One line for a human reader.")
    case: int | None = Field(
        default=None, description="Index of the case concerned, or null for the document."
    )


class DocumentInfo(Frozen):
    """Where the text came from."""

    path: str | None = Field(
        default=None, description="Path as given, `-` for standard input, null for a string."
    )
    sha256: str = Field(description="SHA-256 of the bytes read (of the UTF-8 text for a string).")
    encoding: str = Field(description="Name of the character encoding.")
    script: Script = Field(description="hans (simplified) or hant (traditional).")
    length: int = Field(
        ge=0, description="Code points of the decoded text: of the article for web pages and Word files."
    )


class Case(Frozen):
    """One case of a notice."""

    index: int = Field(description="The case's number in its series, from 1.")
    heading: Found[str] | None = Field(
        default=None, description="The heading without its marker; null for a single case."
    )
    case_code: Found[CaseCode] | None = Field(default=None, description="The designation of the case.")
    cities: tuple[Found[City], ...] = Field(default=(), description="Whose case it is.")
    start_date: Found[str] | None = Field(
        default=None, description="When it was taken up; ISO 8601 reduced precision."
    )
    leaders: tuple[Found[Leader], ...] = Field(default=(), description="Those at the head.")
    overseas_bases: tuple[Found[OverseasBase], ...] = Field(
        default=(), description="Where the gang worked abroad."
    )
    amounts: tuple[Found[Amount], ...] = Field(default=(), description="Sums of money with their roles.")
    suspects: tuple[Found[Suspects], ...] = Field(
        default=(), description="People counted, with their status."
    )
    scam_types: tuple[Found[ScamType], ...] = Field(default=(), description="How the victims were deceived.")
    unclaimed: tuple[Unclaimed, ...] = Field(
        default=(), description="Mentions of this case that no field took."
    )


class Notice(Frozen):
    """One document's worth of cases."""

    schema_: str = Field(default=SCHEMA, alias="schema", description="Version of this contract.")
    document: DocumentInfo = Field(description="The document that was read.")
    kind: NoticeKind = Field(description="numbered, single or none (the text tells no case).")
    title: Found[str] | None = Field(default=None, description="The title of the page.")
    source: Found[str] | None = Field(default=None, description="Who published first (来源).")
    published: Found[str] | None = Field(default=None, description="ISO 8601, as precise as the page.")
    agencies: tuple[Found[str], ...] = Field(default=(), description="Full names of the agencies that speak.")
    batch: Found[int] | None = Field(default=None, description="第N批.")
    declared_cases: Found[int] | None = Field(
        default=None, description="How many cases the text says it tells."
    )
    cases: tuple[Case, ...] = Field(default=(), description="The cases, in the document's order.")
    unclaimed: tuple[Unclaimed, ...] = Field(default=(), description="Mentions outside any case.")
    warnings: tuple[Warning, ...] = Field(default=(), description="What a careful reader would query.")

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    def _repr_html_(self) -> str | None:
        """Return what a notebook shows."""
        return notebook.show(self) if notebook.show else None

"""Read one notice when imported: the processes forked from one that did so begin warm, and share its tables.

The fork server of :mod:`extractor.batch.pool` imports this, and nothing else should.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from extractor.batch.item import Item
from extractor.batch.work import process
from extractor.limits import Limits

if TYPE_CHECKING:
    from types import TracebackType

_NOTICE = """关于两起案件的通报
来源：测试日报　2023-09-12
1.福建莆田“9.06”电信网络诈骗案
2022年9月6日，福建莆田公安机关接群众报案，立案侦办。犯罪嫌疑人张某某等人在缅甸冒充客服实施诈骗，涉案金额3000余万元。
公安机关抓获犯罪嫌疑人150余人，冻结资金20万美元，移送审查起诉13名。
2.江苏江阴“6.16”电信网络诈骗案
今年6月，江苏省无锡市江阴市公安局立案侦办，以李某为首的犯罪团伙刷单返利，抓获13人，判处有期徒刑三年。
"""


def _say_nothing_when_called_back(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Report an error, but not where a run ended while its worker was starting: pipe and locks are gone."""
    if not issubclass(kind, EOFError | FileNotFoundError | ConnectionError):
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _say_nothing_when_called_back
process(Item("warm.txt", "warm.txt", _NOTICE.encode()), Limits())
gc.collect()
gc.freeze()

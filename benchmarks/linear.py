"""How time grows with length: extraction of a text and of the text doubled, for odd inputs too.

Prints the ratio of the two times for each input; 2 is linear. Ratios are taken within one run,
the least of several tries each, so that a noisy machine says little.

    python benchmarks/linear.py
"""

from __future__ import annotations

import time

from extractor import extract

_CASE = (
    "{n}.浙江温州“8.26”电信网络诈骗案\n2021年9月，浙江省温州市公安机关在侦办一起诈骗案中发现，以陈某、李某某为首的犯罪集团盘踞在缅北勐波，"
    "涉案金额人民币3000余万元。公安机关现已抓获犯罪嫌疑人890余名，其中已移送检察机关审查起诉520余人。\n"
)
INPUTS = {
    "notice": "".join(_CASE.format(n=n % 90 + 1) for n in range(100)),
    "digits": "1234567890" * 2000,
    "numerals": "一二三万千百" * 3000,
    "dates": "2022年9月12日" * 2000,
    "names": "以张某某、李某、" * 2500,
    "commas": "，" * 20_000,
    "one line": "抓获犯罪嫌疑人" * 3000,
    "lines": "抓获3人\n" * 4000,
    "quotes": "“9·06”" * 3000,
    "markers": "1、\n" * 5000,
    "brackets": "（一）" * 6000,
    "tags": "<p" * 10_000,
    "places": "江苏南京北京朝阳" * 2500,
}
_TRIES = 3


def seconds(text: str) -> float:
    """Return the least time of several tries."""
    best = float("inf")
    for _ in range(_TRIES):
        start = time.perf_counter()
        extract(text)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Print a row an input: its length, its time, the ratio when doubled."""
    extract(INPUTS["notice"][:500])
    for name, text in INPUTS.items():
        once, twice = seconds(text), seconds(text + text)
        print(f"{name:<10} {len(text):>7} characters {once:7.3f} s  doubled: x{twice / once:.2f}")


if __name__ == "__main__":
    main()

"""Chinese names of the contract's words, for the page's readers."""

from __future__ import annotations

DOCUMENT_FIELDS = {
    "title": "标题",
    "source": "来源",
    "published": "发布",
    "agencies": "机关",
    "batch": "批次",
    "declared_cases": "案件数",
}
CASE_FIELDS = {
    "case_code": "代号",
    "cities": "办案地",
    "start_date": "立案",
    "leaders": "首要分子",
    "overseas_bases": "境外窝点",
    "amounts": "金额",
    "suspects": "嫌疑人",
    "scam_types": "手法",
}
ROLES = {
    "involved": "涉案",
    "flow": "流水",
    "proceeds": "获利",
    "loss": "损失",
    "seized": "查扣",
    "recovered": "追回",
    "fine": "罚金",
    "other": "其他",
}
STATUSES = {
    "member": "成员",
    "identified": "查明",
    "arrested": "抓获",
    "arrest_approved": "批捕",
    "detained": "刑拘",
    "transferred": "移送",
    "prosecuted": "起诉",
    "sentenced": "判决",
    "wanted": "在逃",
    "surrendered": "自首",
    "repatriated": "遣返",
    "other": "其他",
}
LEADER_ROLES = {"ringleader": "为首", "financier": "金主", "suspect": "嫌疑人"}
KINDS = {"numbered": "多案通报", "single": "单案", "none": "无案件"}

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/privacy/redactor.h"

#include "core/privacy/cborrewriter.h"
#include "core/privacy/namedvalues.h"
#include "core/privacy/positionedtext.h"

#include <ipccore/service/callmessage.h>

#include <QtCore/qelapsedtimer.h>

#include <algorithm>
#include <iterator>
#include <optional>

namespace Monitor {

namespace {

QByteArray redactionMark(qsizetype size, bool keepsLength)
{
    return keepsLength ? QByteArray(size, '*') : QByteArray(Redactor::Mark);
}

// The parts to hide of one match: its groups, or all of it.
void addSpans(const QRegularExpressionMatch &match, const PositionedText &text,
              QList<HiddenSpan> &spans)
{
    const qsizetype before = spans.size();
    for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
        if (match.capturedLength(group) > 0)
            spans.append({text.positionOf(match.capturedStart(group)),
                          text.positionOf(match.capturedEnd(group)),
                          {}});
    }
    if (spans.size() == before && match.capturedLength() > 0)
        spans.append(
            {text.positionOf(match.capturedStart()), text.positionOf(match.capturedEnd()), {}});
}

// Hidden before, here or by an earlier rule.
bool isInMark(const QByteArray &bytes, const HiddenSpan &span)
{
    constexpr qsizetype size = sizeof(Redactor::Mark) - 1;
    const qsizetype from = std::max<qsizetype>(0, span.end - size);
    const qsizetype to = std::min(bytes.size(), span.begin + size);
    return from < to && QByteArrayView(bytes).sliced(from, to - from).indexOf(Redactor::Mark) >= 0;
}

// Groups may be in others.
QList<HiddenSpan> mergedSpans(QList<HiddenSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const HiddenSpan &left, const HiddenSpan &right) {
        return left.begin < right.begin;
    });
    QList<HiddenSpan> apart;
    for (const HiddenSpan &span : std::as_const(spans)) {
        if (!apart.isEmpty() && span.begin < apart.last().end)
            apart.last().end = std::max(apart.last().end, span.end);
        else
            apart.append(span);
    }
    return apart;
}

} // namespace

// One payload's way through the rules.
class Redactor::Pass
{
public:
    explicit Pass(const std::vector<Rule> &rules)
        : m_rules(rules)
    {
        m_clock.start();
    }

    Redacted run(const QByteArray &payload)
    {
        for (const Rule &rule : m_rules) {
            if (rule.what == RedactionRule::What::Whole)
                return {redactionMark(payload.size(), rule.keepsLength), true};
        }
        const QByteArray bytes =
            IpcCore::CallMessage::isCbor(payload) ? hideInCbor(payload) : hideInText(payload);
        if (m_gaveUp)
            return {QByteArray(Mark), true};
        return m_hasHidden ? Redacted{bytes, true} : Redacted{payload, false};
    }

private:
    QByteArray hideInCbor(const QByteArray &payload)
    {
        CborRewriter rewriter(
            payload, {.string = [this](const QByteArray &string) { return hideInText(string); },
                      .member = [this](const QByteArray &key,
                                       qsizetype size) { return markFor(key, size); }});
        if (rewriter.run())
            return rewriter.output();
        return rewriter.output() + hideInText(payload.sliced(rewriter.position()));
    }

    std::optional<QByteArray> markFor(const QByteArray &key, qsizetype size)
    {
        for (const Rule &rule : m_rules) {
            if (rule.what != RedactionRule::What::Values || !isNamed(key, rule.names))
                continue;
            m_hasHidden = true;
            return redactionMark(size, rule.keepsLength);
        }
        return std::nullopt;
    }

    QByteArray hideInText(const QByteArray &text)
    {
        QByteArray bytes = text;
        std::optional<PositionedText> positioned; // of `bytes`, once a pattern needs it
        for (const Rule &rule : m_rules) {
            QList<HiddenSpan> spans;
            if (rule.what == RedactionRule::What::Values) {
                spans = namedValues(bytes, rule.names);
            } else {
                if (!positioned)
                    positioned.emplace(bytes);
                spans = matches(rule.pattern, *positioned);
            }
            if (spans.isEmpty())
                continue;
            bytes = hide(bytes, spans, rule.keepsLength);
            positioned.reset();
        }
        return bytes;
    }

    QList<HiddenSpan> matches(const QRegularExpression &pattern, const PositionedText &text)
    {
        QList<HiddenSpan> spans;
        // What is not searched is hidden in the end.
        if (m_gaveUp)
            return spans;
        QRegularExpressionMatchIterator found = pattern.globalMatch(text.text());
        bool isAtEnd = false;
        while (found.hasNext() && !isLate()) {
            const QRegularExpressionMatch match = found.next();
            addSpans(match, text, spans);
            isAtEnd = match.capturedLength() == 0 && match.capturedEnd() == text.text().size();
        }
        // After an empty match at the end, Qt starts another search behind it, which is invalid.
        // Otherwise the last search exceeded its limit.
        m_gaveUp = m_gaveUp || (!found.isValid() && !isAtEnd) || isLate();
        return mergedSpans(spans);
    }

    bool isLate() const { return m_clock.hasExpired(LongestTime.count()); }

    QByteArray hide(const QByteArray &bytes, const QList<HiddenSpan> &spans, bool keepsLength)
    {
        QByteArray result;
        qsizetype at = 0;
        for (const HiddenSpan &span : spans) {
            const qsizetype size = span.end - span.begin;
            const QByteArray mark = redactionMark(size, keepsLength);
            if (isInMark(bytes, span))
                continue;
            result += QByteArrayView(bytes).sliced(at, span.begin - at);
            result += span.quote + mark + span.quote;
            at = span.end;
            m_hasHidden = true;
        }
        result += QByteArrayView(bytes).sliced(at);
        return result;
    }

    const std::vector<Rule> &m_rules;
    QElapsedTimer m_clock;
    bool m_hasHidden = false;
    bool m_gaveUp = false;
};

Redactor Redactor::withoutWhole() const
{
    Redactor other;
    if (!m_rules)
        return other;
    std::vector<Rule> rules;
    std::copy_if(m_rules->begin(), m_rules->end(), std::back_inserter(rules),
                 [](const Rule &rule) { return rule.what != RedactionRule::What::Whole; });
    if (!rules.empty())
        other.m_rules = std::make_shared<const std::vector<Rule>>(std::move(rules));
    return other;
}

Redacted Redactor::apply(const QByteArray &payload) const
{
    if (!m_rules || payload.isEmpty())
        return {payload, false};
    return Pass(*m_rules).run(payload);
}

} // namespace Monitor

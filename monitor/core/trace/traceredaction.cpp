// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/traceredaction.h"

#include <QtCore/qhash.h>

namespace Monitor {

namespace {

// The redactors of the endpoints seen so far.
class TraceRedaction
{
public:
    explicit TraceRedaction(const RedactionRules &rules)
        : m_rules(rules)
    {}

    void apply(TraceRecord &record)
    {
        auto redactor = m_redactors.find(record.endpoint);
        if (redactor == m_redactors.end())
            redactor = m_redactors.insert(record.endpoint, m_rules.forEndpoint(record.endpoint));
        if (redactor->isEmpty() || record.isGap())
            return;
        const Redacted request = redactor->apply(record.event.preview);
        record.event.preview = request.bytes;
        record.isRedacted = record.isRedacted || request.isRedacted;
        if (record.reply)
            hideIn(*redactor, record);
    }

private:
    static void hideIn(const Redactor &redactor, TraceRecord &record)
    {
        TraceReply reply = *record.reply;
        const Redacted bytes = redactor.apply(reply.bytes);
        reply.bytes = bytes.bytes;
        // May quote the request.
        reply.errorMessage =
            QString::fromUtf8(redactor.withoutWhole().apply(reply.errorMessage.toUtf8()).bytes);
        record.isRedacted = record.isRedacted || bytes.isRedacted;
        record.reply = std::make_shared<TraceReply>(std::move(reply));
    }

    const RedactionRules m_rules;
    QHash<EndpointAddress, Redactor> m_redactors;
};

} // namespace

TraceTreatment redactingTreatment(const RedactionRules &rules)
{
    return [redaction = std::make_shared<TraceRedaction>(rules)](TraceRecord &record) {
        redaction->apply(record);
    };
}

} // namespace Monitor

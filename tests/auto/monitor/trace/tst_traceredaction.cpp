// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/traceredaction.h"

#include "core/console/historyentry.h"

#include <QtTest/qtest.h>

using namespace Monitor;

namespace {

RedactionRules hidePasswordsAt(const QString &endpoint)
{
    RedactionRule rule;
    rule.what = RedactionRule::What::Values;
    rule.endpoint = endpoint;
    rule.names = {QStringLiteral("password")};
    return *RedactionRules::of({rule});
}

TraceRecord rowAt(const char *endpoint, const QByteArray &request)
{
    TraceRecord record;
    record.endpoint = EndpointAddress::ofPath(endpoint);
    record.event.preview = request;
    record.event.requestSize = request.size();
    return record;
}

} // namespace

class tst_TraceRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesWhatTheRulesSay();
    void knowsEndpoints();
    void hidesReplies();
    void leavesGaps();
};

void tst_TraceRedaction::hidesWhatTheRulesSay()
{
    const auto treat = redactingTreatment(hidePasswordsAt(QStringLiteral("*")));
    TraceRecord secret = rowAt("/run/a", R"({"password":"secret"})");
    const qint64 size = secret.event.requestSize;
    treat(secret);
    QVERIFY(!secret.event.preview.contains("secret"));
    QVERIFY(secret.isRedacted);
    QCOMPARE(secret.event.requestSize, size);
    TraceRecord other = rowAt("/run/a", R"({"name":"open"})");
    treat(other);
    QCOMPARE(other.event.preview, R"({"name":"open"})");
    QVERIFY(!other.isRedacted);
}

void tst_TraceRedaction::knowsEndpoints()
{
    const auto treat = redactingTreatment(hidePasswordsAt(QStringLiteral("/run/a")));
    for (const bool isHidden : {true, false, true}) {
        TraceRecord record = rowAt(isHidden ? "/run/a" : "/run/b", R"({"password":"secret"})");
        treat(record);
        QCOMPARE(record.isRedacted, isHidden);
        QCOMPARE(record.event.preview.contains("secret"), !isHidden);
    }
}

void tst_TraceRedaction::hidesReplies()
{
    HistoryEntry entry;
    entry.time = QDateTime::currentDateTimeUtc();
    entry.endpoint = EndpointAddress::ofPath("/run/a");
    entry.request = "get";
    entry.requestSize = 3;
    entry.reply = R"({"password":"secret"})";
    entry.replySize = entry.reply.size();
    TraceRecord record = TraceRecord::of(entry);
    redactingTreatment(hidePasswordsAt(QStringLiteral("*")))(record);
    QCOMPARE(record.event.preview, "get");
    QVERIFY(!record.reply->bytes.contains("secret"));
    QVERIFY(record.isRedacted);
}

void tst_TraceRedaction::leavesGaps()
{
    TraceRecord gap;
    gap.event.lost = 3;
    redactingTreatment(RedactionRules::everything())(gap);
    QVERIFY(gap.event.preview.isEmpty());
    QVERIFY(!gap.isRedacted);
}

QTEST_GUILESS_MAIN(tst_TraceRedaction)
#include "tst_traceredaction.moc"

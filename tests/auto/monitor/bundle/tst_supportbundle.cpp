// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/bundle/supportbundle.h"
#include "core/observer/endpointcondition.h"

#include <ipccore/version.h>

#include <QtCore/qdir.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using namespace IpcCore;

// What is known is in the bundle, and what is secret is not.
class tst_SupportBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasItsParts();
    void leavesOutParts();
    void noSecrets();
    void wholePayloads();
    void home_data();
    void home();
    void evidence();
    void lastRowsOnly();
    void nothingKnown();
    void anyBytes();

private:
    QByteArray text(const BundleChoice &choice = {}) const
    {
        return QJsonDocument(supportBundle(m_sources, choice)).toJson();
    }

    void addEndpoint(const ObservedEndpoint &endpoint);
    void addEvent(const QString &message, quint64 number = 1);
    void addTrace(const QByteArray &preview, const QByteArray &reply = {});

    const EndpointAddress m_endpoint = EndpointAddress::ofPath("/run/a.sock");
    BundleSources m_sources;
    std::unique_ptr<TraceRing> m_ring;
};

void tst_SupportBundle::init()
{
    m_sources = {};
    m_sources.rules = *RedactionRules::of(usualRedactionRules());
    m_ring = std::make_unique<TraceRing>();
}

void tst_SupportBundle::addEndpoint(const ObservedEndpoint &endpoint)
{
    auto snapshot = m_sources.snapshot ? std::make_shared<ObserverSnapshot>(*m_sources.snapshot)
                                       : std::make_shared<ObserverSnapshot>();
    snapshot->endpoints.push_back(std::make_shared<ObservedEndpoint>(endpoint));
    m_sources.snapshot = snapshot;
}

void tst_SupportBundle::addEvent(const QString &message, quint64 number)
{
    Event event;
    event.number = number;
    event.endpoint = m_endpoint;
    event.message = message;
    m_sources.events.append(std::make_shared<Event>(event));
}

void tst_SupportBundle::addTrace(const QByteArray &preview, const QByteArray &reply)
{
    TraceRecord record;
    record.endpoint = m_endpoint;
    record.event.preview = preview;
    record.event.requestSize = preview.size();
    if (!reply.isEmpty()) {
        record.origin = TraceRecord::Origin::Console;
        record.reply = std::make_shared<const TraceReply>(TraceReply{reply, {}, {}, {}, {}});
    }
    m_ring->append({record});
    m_sources.trace = m_ring->capture();
}

void tst_SupportBundle::hasItsParts()
{
    ObservedEndpoint endpoint;
    endpoint.address = m_endpoint;
    addEndpoint(endpoint);
    EndpointActivity activity;
    activity.stats.emplace();
    m_sources.activities.insert(m_endpoint, activity);
    addEvent(QStringLiteral("oops"));
    addTrace("ping");
    m_sources.desktop = {{QStringLiteral("platform"), QStringLiteral("offscreen")}};
    m_sources.settings = {{QStringLiteral("intervalMs"), 1000}};

    const QJsonObject bundle = supportBundle(m_sources);
    const QJsonObject versions = bundle.value(QLatin1String("versions")).toObject();
    QCOMPARE(versions.value(QLatin1String("ipcCore")).toString(),
             QStringLiteral(IPCCORE_VERSION_STRING));
    QCOMPARE(versions.value(QLatin1String("qt")).toString(), QString::fromLatin1(qVersion()));
    QVERIFY(!versions.value(QLatin1String("kernel")).toString().isEmpty());
    QCOMPARE(versions.value(QLatin1String("platform")).toString(), QStringLiteral("offscreen"));
    QCOMPARE(bundle.value(QLatin1String("settings")).toObject(), m_sources.settings);
    const auto list = [&bundle](const char *part) {
        return bundle.value(QLatin1String(part)).toObject().value(QLatin1String("list")).toArray();
    };
    QCOMPARE(list("endpoints").first().toObject().value(QLatin1String("path")).toString(),
             QStringLiteral("/run/a.sock"));
    QVERIFY(bundle.value(QLatin1String("statistics"))
                .toArray()
                .first()
                .toObject()
                .contains(QLatin1String("stats")));
    QCOMPARE(list("events").first().toObject().value(QLatin1String("message")).toString(),
             QStringLiteral("oops"));
    QVERIFY(QJsonDocument(list("trace")).toJson().contains("ping"));
}

void tst_SupportBundle::leavesOutParts()
{
    for (int i = 0; i < BundlePartCount; ++i) {
        BundleChoice choice;
        choice.parts = {static_cast<BundlePart>(i)};
        const QJsonObject bundle = supportBundle(m_sources, choice);
        for (int other = 0; other < BundlePartCount; ++other) {
            const QLatin1String id(bundlePartId(static_cast<BundlePart>(other)));
            QCOMPARE(bundle.contains(id), other == i);
        }
    }
}

// Wherever they come from, also if they were recorded before there was a rule.
void tst_SupportBundle::noSecrets()
{
    ObservedEndpoint endpoint;
    endpoint.address = m_endpoint;
    endpoint.subState = SubState::Stuck;
    endpoint.status.state = ActiveState::Listening;
    endpoint.verdict.subState = SubState::Stuck;
    endpoint.verdict.workers = 1;
    endpoint.verdict.command = "login password=S3CR3T";
    endpoint.program = QStringLiteral("serve --token=S3CR3T");
    addEndpoint(endpoint);
    EndpointActivity activity;
    activity.error = Error(ErrorCode::ProtocolError, QStringLiteral("got token=S3CR3T"));
    m_sources.activities.insert(m_endpoint, activity);
    addEvent(QStringLiteral("password: S3CR3T"));
    addTrace("login password=S3CR3T", R"({"token":"S3CR3T"})");
    addTrace("\xff\xfe password=S3CR3T");
    m_sources.settings = {{QStringLiteral("x"), QStringLiteral("secret=S3CR3T")}};
    const QByteArray json = text();
    QVERIFY2(!json.contains("S3CR3T"), json.constData());
    // Nor encoded.
    QVERIFY(!json.contains(QByteArray("S3CR3T").toBase64().left(6)));
    QVERIFY(json.contains(Redactor::Mark));
}

// A rule that hides whole payloads hides no facts.
void tst_SupportBundle::wholePayloads()
{
    m_sources.rules = RedactionRules::everything();
    ObservedEndpoint endpoint;
    endpoint.address = m_endpoint;
    endpoint.status.state = ActiveState::Listening;
    endpoint.verdict.command = "S3CR3T";
    addEndpoint(endpoint);
    addTrace("S3CR3T", "S3CR3T");
    const QByteArray json = text();
    QVERIFY2(!json.contains("S3CR3T"), json.constData());
    QVERIFY(json.contains("/run/a.sock"));
    QVERIFY(json.contains("Listening"));
}

void tst_SupportBundle::home_data()
{
    QTest::addColumn<QString>("after"); // the home directory
    QTest::addColumn<bool>("isHidden");
    QTest::newRow("file") << "/a.sock" << true;
    QTest::newRow("itself") << "" << true;
    QTest::newRow("in a sentence") << ": no such file" << true;
    QTest::newRow("another user") << "2/a.sock" << false;
}

void tst_SupportBundle::home()
{
    QFETCH(const QString, after);
    QFETCH(const bool, isHidden);
    if (QDir::homePath().size() <= 1)
        QSKIP("This user has no home directory");
    const QString path = QDir::homePath() + after;
    addEvent(path);
    BundleChoice choice;
    QCOMPARE(!text(choice).contains(path.toUtf8()), isHidden);
    QCOMPARE(text(choice).contains(QString(u'~' + after).toUtf8()), isHidden);
    choice.hidesHome = false;
    QVERIFY(text(choice).contains(path.toUtf8()));
}

// Conditions come with what they were derived from.
void tst_SupportBundle::evidence()
{
    ObservedEndpoint endpoint;
    endpoint.address = m_endpoint;
    endpoint.status = makeStatus(ActiveState::OtherError, StateReason::AccessDenied, 13,
                                 QStringLiteral("Permission denied"));
    endpoint.queueLengths = {1, 2, 3};
    addEndpoint(endpoint);
    const QJsonObject json = supportBundle(m_sources)
                                 .value(QLatin1String("endpoints"))
                                 .toObject()
                                 .value(QLatin1String("list"))
                                 .toArray()
                                 .first()
                                 .toObject();
    QCOMPARE(json.value(QLatin1String("condition")).toString(),
             QLatin1String(conditionId(EndpointCondition::OtherError)));
    const QJsonObject status = json.value(QLatin1String("status")).toObject();
    QCOMPARE(status.value(QLatin1String("reason")).toString(), QStringLiteral("AccessDenied"));
    QCOMPARE(status.value(QLatin1String("systemError")).toInt(), 13);
    QCOMPARE(json.value(QLatin1String("queueLengths")).toArray(), (QJsonArray{1, 2, 3}));
}

void tst_SupportBundle::lastRowsOnly()
{
    for (qsizetype i = 0; i < MostBundleEvents + 3; ++i)
        addEvent({}, quint64(i));
    std::vector<TraceRecord> records(static_cast<std::size_t>(MostBundleTraceRows) + 5);
    m_ring->append(records);
    m_sources.trace = m_ring->capture();
    m_sources.trace.dropped = 10;
    const QJsonObject bundle = supportBundle(m_sources);
    const QJsonObject events = bundle.value(QLatin1String("events")).toObject();
    QCOMPARE(events.value(QLatin1String("leftOut")).toInt(), 3);
    QCOMPARE(events.value(QLatin1String("list")).toArray().size(), MostBundleEvents);
    QCOMPARE(events.value(QLatin1String("list"))
                 .toArray()
                 .last()
                 .toObject()
                 .value(QLatin1String("number"))
                 .toInt(),
             int(MostBundleEvents) + 2);
    const QJsonObject trace = bundle.value(QLatin1String("trace")).toObject();
    QCOMPARE(trace.value(QLatin1String("leftOut")).toInt(), 15);
    QCOMPARE(trace.value(QLatin1String("list")).toArray().size(), MostBundleTraceRows);
}

void tst_SupportBundle::nothingKnown()
{
    const QJsonObject bundle = supportBundle({});
    QVERIFY(bundle.value(QLatin1String("endpoints")).isNull());
    QVERIFY(bundle.value(QLatin1String("versions")).isObject());
}

void tst_SupportBundle::anyBytes()
{
    ObservedEndpoint endpoint;
    endpoint.address = EndpointAddress::ofPath("/run/\xff\n\x1b[31m");
    endpoint.verdict.command = QByteArray("\x00\xff\x80", 3);
    addEndpoint(endpoint);
    addTrace(QByteArray("\x81\xa1\x00\xff", 4));
    const QJsonDocument document = QJsonDocument::fromJson(text());
    QVERIFY(document.isObject());
}

QTEST_GUILESS_MAIN(tst_SupportBundle)
#include "tst_supportbundle.moc"

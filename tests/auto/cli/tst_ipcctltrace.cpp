// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <ipccore/connection.h>
#include <ipccore/server.h>
#include <ipccore/serverregistry.h>

#include <QtCore/qdir.h>
#include <QtCore/qendian.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qsemaphore.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>

using namespace IpcCore;

// How a trace ends: the server stops, dies or is not ours.
class tst_IpcctlTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void serverStops();
    void serverDies();
    void cutInALine();
    void broken_data();
    void broken();
    void refused();
    void silentServer();
    void capture();
    void captureExcludesOtherForms();
    void redacts_data();
    void redacts();
    void brokenRules();

private:
    static constexpr int Patience = 20'000; // ms

    QString path() const { return m_runtime->filePath(QStringLiteral("d")); }

    static std::unique_ptr<Program> trace(const QString &path);
    int subscribers() const;
    std::unique_ptr<Server> serveTrace(const Handler &handler) const;

    std::unique_ptr<QTemporaryDir> m_runtime;
};

void tst_IpcctlTrace::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    QVERIFY(m_runtime->isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime->path()));
    qunsetenv("IPCCORE_INTROSPECTION");
}

std::unique_ptr<Program> tst_IpcctlTrace::trace(const QString &path)
{
    auto program =
        std::make_unique<Program>(QStringLiteral(IPCCTL), QStringList{QStringLiteral("trace"), path,
                                                                      QStringLiteral("--json")});
    return program->start() ? std::move(program) : nullptr;
}

int tst_IpcctlTrace::subscribers() const
{
    Program stats(QStringLiteral(IPCCTL),
                  {QStringLiteral("stats"), path(), QStringLiteral("--json")});
    if (!stats.start() || stats.finish() != 0)
        return -1;
    return QJsonDocument::fromJson(stats.output())[QLatin1String("traceSubscribers")].toInt(-1);
}

// A control endpoint that answers `trace` by `handler`, and its entry in the registry.
std::unique_ptr<Server> tst_IpcctlTrace::serveTrace(const Handler &handler) const
{
    ServerOptions options;
    options.introspection = false;
    options.drainTimeout = {}; // do not wait for what a handler keeps
    const QString registry = m_runtime->filePath(QStringLiteral("ipccore"));
    if (!QDir().mkdir(registry)
        || !QFile::setPermissions(registry, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return nullptr;
    auto server = std::make_unique<Server>(
        QString(registry + QLatin1String("/1-a.sock")),
        [handler](const Request &request, Reply &reply) {
            return request.message().startsWith("trace") ? handler(request, reply)
                                                         : HandlerResult::Failed;
        },
        options);
    ServerInfo info;
    info.endpoint = path();
    QFile entry(registry + QLatin1String("/1-a.json"));
    const QByteArray json = QJsonDocument(toJson(info)).toJson();
    const bool listed = server->listen() && server->start() && entry.open(QIODevice::WriteOnly)
                        && entry.write(json) == json.size();
    return listed ? std::move(server) : nullptr;
}

void tst_IpcctlTrace::serverStops()
{
    const auto demo = startDemo(QStringLiteral(IPCDEMOD), path());
    QVERIFY(demo);
    const auto program = trace(path());
    QVERIFY(program);
    QTRY_COMPARE_WITH_TIMEOUT(subscribers(), 1, Patience);
    QVERIFY(demo->sendSignal(SIGTERM));
    QCOMPARE(program->finish(), 0);
    QVERIFY2(program->errors().contains("the server stopped"), program->errors().constData());
}

void tst_IpcctlTrace::serverDies()
{
    const auto demo = startDemo(QStringLiteral(IPCDEMOD), path());
    QVERIFY(demo);
    const auto program = trace(path());
    QVERIFY(program);
    QTRY_COMPARE_WITH_TIMEOUT(subscribers(), 1, Patience);
    QVERIFY(demo->sendSignal(SIGKILL));
    QCOMPARE(program->finish(), 5);
    QVERIFY2(program->errors().contains("the connection to the server was closed"),
             program->errors().constData());
}

// A stop may cut off a slowly read trace anywhere.
void tst_IpcctlTrace::cutInALine()
{
    DeferredReply cut;
    QSemaphore isDeferred;
    const auto server = serveTrace([&](const Request &, Reply &reply) {
        static_cast<void>(reply.write("{\"number\":1}\n{\"numb"));
        static_cast<void>(reply.flush());
        cut = reply.defer();
        isDeferred.release();
        return HandlerResult::Done;
    });
    QVERIFY(server);
    const auto program = trace(path());
    QVERIFY(program);
    QVERIFY(program->waitForOutput("\n"));
    QVERIFY(isDeferred.tryAcquire(1, Patience));
    cut.abandon();
    QCOMPARE(program->finish(), 5);
    QCOMPARE(program->output().count('\n'), 1);
    QVERIFY2(program->errors().contains("the connection to the server was closed"),
             program->errors().constData());
    QVERIFY2(!program->errors().contains("ProtocolError"), program->errors().constData());
}

void tst_IpcctlTrace::broken_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("line without end")
        << QByteArray(256 * 1024, 'x') << QByteArray()
        << QByteArray("ProtocolError: A line of the trace is longer than");
    // Lines appear as they were sent.
    QTest::newRow("no event") << QByteArray("{\"number\": 1, \"new\": 1.50}\nno\n")
                              << QByteArray("{\"number\": 1, \"new\": 1.50}\n")
                              << QByteArray("ProtocolError: ");
}

void tst_IpcctlTrace::broken()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, output);
    QFETCH(QByteArray, error);
    DeferredReply endless;
    const auto server = serveTrace([&](const Request &, Reply &reply) {
        const Result<void> written = reply.write(sent);
        static_cast<void>(reply.flush());
        endless = reply.defer();
        return written ? HandlerResult::Done : HandlerResult::Failed;
    });
    QVERIFY(server);
    const auto program = trace(path());
    QVERIFY(program);
    QCOMPARE(program->finish(), 5);
    QCOMPARE(program->output(), output);
    QVERIFY2(program->errors().contains(error), program->errors().constData());
}

void tst_IpcctlTrace::refused()
{
    const auto server = serveTrace([](const Request &, Reply &reply) {
        const Result<void> written = reply.write(
            R"({"introspection":2,"error":{"code":"SystemResources","message":"No\u001b\u009bmore"}})");
        return written ? HandlerResult::Done : HandlerResult::Failed;
    });
    QVERIFY(server);
    const auto program = trace(path());
    QVERIFY(program);
    QCOMPARE(program->finish(), 5);
    QVERIFY2(program->errors().contains(R"(SystemResources: No\x1b\xc2\x9bmore)"),
             program->errors().constData());
}

// A stopped server is told from one without clients, and the trace goes on.
void tst_IpcctlTrace::silentServer()
{
    const auto demo = startDemo(QStringLiteral(IPCDEMOD), path());
    QVERIFY(demo);
    const auto pid = static_cast<pid_t>(demo->process().processId());
    QVERIFY(halt(pid));
    const auto program = trace(path());
    QVERIFY(program);
    QByteArray silent = "the server does not answer";
#if IPCCORE_LINUX
    // Elsewhere, nobody can tell that a process is stopped.
    silent += ": Process " + QByteArray::number(pid) + " (ipcdemod) is stopped\n";
#endif
    QTRY_VERIFY_WITH_TIMEOUT(program->errors().contains(silent), Patience);
    ::kill(pid, SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(program->errors().contains("the server answers again\n"), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(subscribers(), 1, Patience);
    ::kill(pid, SIGTERM);
    QCOMPARE(program->finish(), 0);
}

// What Wireshark reads: a section, the endpoint, a packet for each request, what was lost.
void tst_IpcctlTrace::capture()
{
    Server server(path(), [](const Request &, Reply &) { return HandlerResult::Done; });
    QVERIFY(server.listen());
    QVERIFY(server.start());
    Program tracing(QStringLiteral(IPCCTL),
                    {QStringLiteral("trace"), path(), QStringLiteral("--pcapng")});
    QVERIFY(tracing.start());
    QTRY_COMPARE_WITH_TIMEOUT(subscribers(), 1, Patience);
    QVERIFY(sendCommand(path(), "hello, world"));
    QVERIFY(tracing.waitForOutput("hello, world"));
    QVERIFY(tracing.sendSignal(SIGINT));
    QCOMPARE(tracing.finish(), 0);
    const QByteArray bytes = tracing.output();
    QList<quint32> types;
    for (qsizetype at = 0; at + 8 <= bytes.size();) {
        types.append(qFromLittleEndian<quint32>(bytes.data() + at));
        const auto size = qFromLittleEndian<quint32>(bytes.data() + at + 4);
        QVERIFY(size >= 12);
        at += size;
        QVERIFY(at <= bytes.size());
    }
    QCOMPARE(types, QList<quint32>({0x0A0D0D0A, 1, 6, 5}));
    QVERIFY(bytes.contains(path().toUtf8()));
    QVERIFY(tracing.errors().contains("1 request in "));
}

void tst_IpcctlTrace::captureExcludesOtherForms()
{
    Program tracing(QStringLiteral(IPCCTL), {QStringLiteral("trace"), path(),
                                             QStringLiteral("--pcapng"), QStringLiteral("--json")});
    QVERIFY(tracing.start());
    QCOMPARE(tracing.finish(), 64);
    QVERIFY(tracing.errors().contains("exclude each other"));
}

void tst_IpcctlTrace::redacts_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form : {"--json", "--pcapng", "--preview=100"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void tst_IpcctlTrace::redacts()
{
    QFETCH(const QString, form);
    const QString file = m_runtime->filePath(QStringLiteral("rules \u00fc.json"));
    QFile rules(file);
    QVERIFY(rules.open(QFile::WriteOnly));
    rules.write(R"({"redaction": [{"values": ["pw"]}]})");
    rules.close();
    Server server(path(), [](const Request &, Reply &) { return HandlerResult::Done; });
    QVERIFY(server.listen());
    QVERIFY(server.start());
    Program tracing(QStringLiteral(IPCCTL),
                    {QStringLiteral("trace"), path(), form, QStringLiteral("--redact"), file});
    QVERIFY(tracing.start());
    QTRY_COMPARE_WITH_TIMEOUT(subscribers(), 1, Patience);
    QVERIFY(sendCommand(path(), "login pw=S3CR3T now"));
    QVERIFY(tracing.waitForOutput("[redacted] now"));
    QVERIFY(tracing.sendSignal(SIGINT));
    QCOMPARE(tracing.finish(), 0);
    QVERIFY(!tracing.output().contains("S3CR3T"));
}

// Rather shows nothing than too much.
void tst_IpcctlTrace::brokenRules()
{
    Program tracing(QStringLiteral(IPCCTL),
                    {QStringLiteral("trace"), path(), QStringLiteral("--redact"),
                     m_runtime->filePath(QStringLiteral("missing"))});
    QVERIFY(tracing.start());
    QCOMPARE(tracing.finish(), 5);
    QVERIFY(tracing.errors().contains("missing"));
}

QTEST_GUILESS_MAIN(tst_IpcctlTrace)
#include "tst_ipcctltrace.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Runs once per user: a second start hands its arguments to the first instance and ends.
// Shows the files that all of them name.
#include <ipccore/asyncclient.h>
#include <ipccore/server.h>

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qdir.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlistwidget.h>

#include <cstdio>

using namespace IpcCore;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What one instance tells another: what to do, and the files. Their names are absolute, as the other
// may run in another directory, and cannot contain NUL, so it separates them.
QByteArray makeMessage(const QString &action, const QStringList &files)
{
    QStringList parts = {action};
    for (const QString &file : files)
        parts.append(QDir::current().absoluteFilePath(file));
    return parts.join(QChar(u'\0')).toUtf8();
}

class Instance : public QObject
{
public:
    /// @param patience for the first instance to take `message`, all attempts together.
    Instance(const EndpointPath &path, const QByteArray &message,
             std::chrono::milliseconds patience)
        // With the window as its context, the handler runs in the GUI thread and needs no lock.
        : m_server(path, &m_window,
                   [this](const Request &request, Reply &) {
                       show(request.message().toByteArray());
                       return HandlerResult::Done;
                   })
        , m_client(path)
        , m_message(message)
        , m_deadline(patience)
    {
        m_window.setWindowTitle(u"Single instance"_s);
    }

    // Whoever owns the endpoint is the first: of several simultaneous starts, one wins.
    void start()
    {
        Result<void> first = m_server.listen();
        if (!first && first.error().code == ErrorCode::AddressInUse)
            return handOver();
        if (first)
            first = m_server.start();
        if (!first)
            return fail(first.error());
        show(m_message);
    }

private:
    // Not with sendCommand(), which blocks: a program with a window never does.
    void handOver()
    {
        const auto onReply = [this](const Result<QByteArray> &reply) {
            if (reply)
                return QApplication::exit(0);
            // It hangs. We do not take its place: it may wake up.
            if (reply.error().code == ErrorCode::Timeout || m_deadline.hasExpired())
                return fail(reply.error());
            // It has just ended, or does not listen yet: be its successor, or ask again. If it had
            // read the message before it ended, its window is gone, so nothing is shown twice.
            QTimer::singleShot(20ms, this, &Instance::start);
        };
        const std::chrono::milliseconds left(m_deadline.remainingTime());
        m_client.send(m_message, this, onReply, RequestOptions{.timeout = left});
    }

    void show(const QByteArray &message)
    {
        QStringList files = QString::fromUtf8(message).split(QChar(u'\0'));
        const QString action = files.takeFirst();
        m_window.addItems(files);
        m_window.show();
        m_window.raise();
        m_window.activateWindow(); // Wayland wants an activation token: put it into the message
        std::printf("%s: %s\n", qUtf8Printable(action), qUtf8Printable(files.join(u' ')));
        std::fflush(stdout);
        // At once: after close(), a message that comes before the event loop ends would show the
        // window again, and the program would stay.
        if (action == u"quit")
            QApplication::exit(0);
    }

    // Many programs would show a message box.
    void fail(const Error &error)
    {
        std::fprintf(stderr, "singleinstance: %s\n", qUtf8Printable(error.message));
        QApplication::exit(1);
    }

    QListWidget m_window;
    Server m_server;
    AsyncClient m_client;
    QByteArray m_message;
    QDeadlineTimer m_deadline;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"files"_s, u"What to show."_s, u"[FILE...]"_s);
    parser.addOptions({
        {u"quit"_s, u"End the first instance."_s},
        {u"patience"_s, u"How long the first instance may take to answer. Default: 10000."_s,
         u"MS"_s, u"10000"_s},
    });
    parser.process(application);
    const auto path = EndpointPath::inRuntimeDirectory(u"singleinstance"_s, u"instance.sock"_s);
    if (!path) {
        std::fprintf(stderr, "singleinstance: %s\n", qUtf8Printable(path.error().message));
        return 1;
    }
    Instance instance(
        *path,
        makeMessage(parser.isSet(u"quit"_s) ? u"quit"_s : u"show"_s, parser.positionalArguments()),
        std::chrono::milliseconds(parser.value(u"patience"_s).toUInt()));
    QTimer::singleShot(0, &instance, &Instance::start); // exit() needs the event loop
    return QApplication::exec();
}

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/remotehost.h"

#include "core/remote/sshcommand.h"
#include "core/remote/ssherror.h"

#include <QtCore/qfile.h>
#include <QtCore/qfilesystemwatcher.h>
#include <QtCore/qpointer.h>
#include <QtCore/qstandardpaths.h>

namespace Monitor {

using namespace IpcCore;
using namespace std::chrono_literals;

namespace {

// Includes the time for touching a security key.
constexpr auto ConnectPatience = 60s;

// For what ssh does by itself, or with a master that answers.
constexpr auto CommandPatience = 15s;

// How a frozen connection is noticed: within 15 s, as by Silence below.
constexpr QByteArrayView AliveInterval = "ServerAliveInterval=5";
constexpr QByteArrayView AliveCount = "ServerAliveCountMax=3";
constexpr auto PulseInterval = 5s;
constexpr auto Silence = 15s;

// More than any message about a cause.
constexpr qsizetype KeptErrors = 8192;

// Said there once a session is up; then it sends back what it gets.
constexpr QByteArrayView Greeting = "ipccore\n";

constexpr QByteArrayView NotOpened = ": open failed: ";

void append(QByteArrayList &words, std::initializer_list<QByteArrayView> more)
{
    for (const QByteArrayView word : more)
        words.append(word.toByteArray());
}

} // namespace

RemoteHost::RemoteHost(const QByteArray &name, QObject *parent)
    : QObject(parent)
    , m_name(name)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(sshTimeout(m_name)); });
    connect(&m_pulse, &QTimer::timeout, this, &RemoteHost::beat);
    connect(&m_link, &QProcess::readyReadStandardOutput, this, &RemoteHost::takeOutput);
    connect(&m_link, &QProcess::readyReadStandardError, this, &RemoteHost::takeErrors);
    connect(&m_link, &QProcess::finished, this, [this] {
        takeErrors();
        fail(sshError(m_name, m_errors));
    });
}

RemoteHost::~RemoteHost()
{
    endLink();
}

void RemoteHost::open()
{
    m_state = State::Connecting;
    m_deadline.start(ConnectPatience);
    // Not before this returns.
    const auto failLater = [this](const Error &error) {
        QMetaObject::invokeMethod(
            this, [this, error] { fail(error); }, Qt::QueuedConnection);
    };
    if (const auto valid = checkHost(m_name); !valid)
        return failLater(valid.error());
    const QByteArray program = sshProgram().constFirst();
    if (QStandardPaths::findExecutable(QFile::decodeName(program)).isEmpty())
        return failLater(sshMissing(program));
    auto directory = SocketDirectory::make();
    if (!directory)
        return failLater(directory.error());
    m_directory = *directory;
    findConfigured();
}

void RemoteHost::findConfigured()
{
    QByteArrayList words = sshProgram();
    append(words, {"-G", "--", m_name});
    runCommand({.words = words, .environment = {}, .isApart = true}, CommandPatience, this,
               [this](const CommandResult &result) {
                   if (m_state != State::Connecting)
                       return;
                   if (result.tookTooLong)
                       return fail(sshTimeout(m_name));
                   if (result.exitCode != 0)
                       return fail(sshError(m_name, result.errors));
                   const QByteArray control = configuredControl(result.output);
                   if (QFile::exists(QFile::decodeName(control)))
                       checkConfigured(control);
                   else
                       startMaster();
               });
}

void RemoteHost::checkConfigured(const QByteArray &control)
{
    m_control = control;
    check(this, [this, control](bool stands) {
        if (m_state != State::Connecting)
            return;
        if (stands)
            join(control);
        else
            startMaster();
    });
}

void RemoteHost::startMaster()
{
    m_control = m_directory->control();
    QByteArrayList words = sshProgram();
    // Of the user's configuration, forwards and commands are for sessions of their own.
    append(words, {"-M", "-N", "-T", "-S", controlWord(m_control)});
    for (const QByteArrayView option :
         {QByteArrayView("BatchMode=yes"), QByteArrayView("ConnectTimeout=15"), AliveInterval,
          AliveCount, QByteArrayView("ControlPersist=no"),
          QByteArrayView("ClearAllForwardings=yes"), QByteArrayView("PermitLocalCommand=no"),
          QByteArrayView("RemoteCommand=none"), QByteArrayView("ExitOnForwardFailure=yes"),
          QByteArrayView("StreamLocalBindUnlink=yes"), QByteArrayView("StreamLocalBindMask=0177"),
          QByteArrayView("LogLevel=INFO")})
        append(words, {"-o", option});
    append(words, {"--", m_name});

    // The socket appears once the user is authenticated.
    auto *watcher = new QFileSystemWatcher({QFile::decodeName(m_directory->path())}, &m_link);
    connect(watcher, &QFileSystemWatcher::directoryChanged, this, [this, watcher] {
        if (m_state != State::Connecting || !QFile::exists(QFile::decodeName(m_control)))
            return;
        watcher->deleteLater();
        m_deadline.stop();
        m_state = State::Connected;
        Q_EMIT connected();
    });
    m_link.setStandardInputFile(QProcess::nullDevice());
    startChild(m_link, {.words = words, .environment = {}, .isApart = true});
}

// The master is not ours to watch, so that a session shows whether the connection lives.
void RemoteHost::join(const QByteArray &control)
{
    m_control = control;
    m_isOurs = false;
    startChild(m_link, session("echo ipccore; exec cat", false));
    m_pulse.start(PulseInterval);
}

void RemoteHost::beat()
{
    m_link.write("\n");
}

void RemoteHost::takeOutput()
{
    const QByteArray output = m_link.readAllStandardOutput();
    if (m_isOurs)
        return;
    m_deadline.start(Silence);
    if (m_state == State::Connecting && output.contains(Greeting)) {
        m_state = State::Connected;
        Q_EMIT connected();
    }
}

void RemoteHost::takeErrors()
{
    m_errors += m_link.readAllStandardError();
    m_errors = m_errors.right(KeptErrors);
    const qsizetype found = m_errors.lastIndexOf(NotOpened);
    const qsizetype end = found < 0 ? -1 : m_errors.indexOf('\n', found);
    // The rest of the line may still be on its way.
    if (m_state != State::Connected || end < 0)
        return;
    const qsizetype begin = found + NotOpened.size();
    m_refusal = QString::fromUtf8(m_errors.sliced(begin, end - begin)).trimmed();
}

void RemoteHost::fail(const Error &error)
{
    if (m_state == State::Failed)
        return;
    m_state = State::Failed;
    endLink();
    Q_EMIT failed(error);
}

void RemoteHost::endLink()
{
    m_deadline.stop();
    m_pulse.stop();
    m_link.disconnect(this);
    m_forwards.clear();
    // It has nothing to finish, so that this does not wait for anybody else.
    m_link.kill();
    m_link.waitForFinished();
    m_directory.reset();
}

void RemoteHost::forward(const QByteArray &path, QObject *context, const Forwarded &function)
{
    const auto pass = [context = QPointer<QObject>(context), function](const auto &result) {
        if (context)
            QMetaObject::invokeMethod(
                context, [function, result] { function(result); }, Qt::QueuedConnection);
    };
    if (m_state != State::Connected)
        return pass(Result<QByteArray>(
            Error(ErrorCode::WrongState, QStringLiteral("There is no connection"))));
    if (const auto known = m_forwards.constFind(path); known != m_forwards.cend())
        return pass(Result<QByteArray>(known->local));
    const QByteArray local = m_directory->nextSocket();
    const auto word = forwardWord(local, path);
    if (!word)
        return pass(word);
    const Forward forward{.local = local, .word = *word};
    // The user's master would keep it.
    if (!m_isOurs)
        m_directory->runAtEnd(cancelling(forward));
    runCommand(overLink({"-O", "forward", "-L", *word}), CommandPatience, this,
               [=, this](const CommandResult &result) {
                   if (m_state != State::Connected || result.tookTooLong)
                       return pass(Result<QByteArray>(sshTimeout(m_name)));
                   if (result.exitCode != 0)
                       return pass(Result<QByteArray>(sshError(m_name, result.errors)));
                   m_forwards.insert(path, forward);
                   pass(Result<QByteArray>(local));
               });
}

void RemoteHost::cancel(const QByteArray &path)
{
    const auto found = m_forwards.constFind(path);
    if (found == m_forwards.cend())
        return;
    runCommand(cancelling(*found), CommandPatience, this, [](const CommandResult &) {});
    QFile::remove(QFile::decodeName(found->local));
    m_forwards.erase(found);
}

void RemoteHost::check(QObject *context, const std::function<void(bool)> &function) const
{
    runCommand(overLink({"-O", "check"}), CommandPatience, context,
               [function](const CommandResult &result) { function(result.exitCode == 0); });
}

ChildProgram RemoteHost::cancelling(const Forward &forward) const
{
    return overLink({"-O", "cancel", "-L", forward.word});
}

ChildProgram RemoteHost::session(const QByteArray &command, bool terminal) const
{
    ChildProgram program = overLink({"-o", "LogLevel=ERROR", terminal ? "-tt" : "-T"});
    program.words.append(command);
    return program;
}

// ssh with `words` by way of the master, and in no other way: without it, ssh would connect by
// itself.
ChildProgram RemoteHost::overLink(const QByteArrayList &words) const
{
    ChildProgram program;
    program.words = sshProgram();
    append(program.words, {"-F", "none", "-o", "ProxyCommand=false", "-o", "BatchMode=yes", "-S",
                           controlWord(m_control)});
    program.words += words;
    append(program.words, {"--", m_name});
    program.environment.append(forwardVariable());
    return program;
}

} // namespace Monitor

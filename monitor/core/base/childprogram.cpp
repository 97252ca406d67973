// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/childprogram.h"

#include "core/base/diewithparent.h"

#include <QtCore/qfile.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtimer.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace Monitor {

namespace {

// What execve() takes, made before fork(), after which memory may not be allocated.
class Vectors
{
public:
    Vectors(const QByteArray &file, const ChildProgram &program)
        : m_file(file)
        , m_words(program.words)
        , m_environment(program.environment)
    {
        for (char **variable = environ; *variable != nullptr; ++variable)
            m_environment.append(*variable);
        fill(m_arguments, m_words);
        fill(m_variables, m_environment);
    }

    // Returns if it fails.
    void execute() const { ::execve(m_file.constData(), m_arguments.data(), m_variables.data()); }

private:
    static void fill(std::vector<char *> &vector, QByteArrayList &words)
    {
        for (QByteArray &word : words)
            vector.push_back(word.data());
        vector.push_back(nullptr);
    }

    QByteArray m_file;
    QByteArrayList m_words;
    QByteArrayList m_environment;
    std::vector<char *> m_arguments;
    std::vector<char *> m_variables;
};

// More than any message about a cause.
constexpr qsizetype KeptErrors = 65'536;

// Ends with its parent object.
class Command : public QProcess
{
public:
    explicit Command(QObject *parent)
        : QProcess(parent)
    {
        connect(this, &QProcess::readyReadStandardOutput, this, [this] {
            m_output += readAllStandardOutput();
            if (printedTooMuch())
                kill();
        });
        connect(this, &QProcess::readyReadStandardError, this, [this] {
            m_errors += readAllStandardError();
            m_errors = m_errors.right(KeptErrors);
        });
    }

    ~Command() override
    {
        kill();
        waitForFinished();
    }

    bool printedTooMuch() const { return m_output.size() > MostOutput; }

    const QByteArray &output() const { return m_output; }

    const QByteArray &errors() const { return m_errors; }

private:
    QByteArray m_output;
    QByteArray m_errors;
};

} // namespace

void startChild(QProcess &process, const ChildProgram &program)
{
    const QString name = QFile::decodeName(program.words.constFirst());
    const QString file = QStandardPaths::findExecutable(name);
    const auto vectors = std::make_shared<const Vectors>(QFile::encodeName(file), program);
    process.setChildProcessModifier([vectors, isApart = program.isApart, parent = ::getpid()] {
        if (isApart)
            ::setsid();
        dieWithParent(parent);
        vectors->execute();
        // QProcess tries in its own way, and reports the error.
    });
    process.start(file.isEmpty() ? name : file, QStringList());
}

void startDetached(const ChildProgram &program)
{
    const QString file =
        QStandardPaths::findExecutable(QFile::decodeName(program.words.constFirst()));
    const Vectors vectors(QFile::encodeName(file), program);
    const pid_t child = ::fork();
    if (child == 0) {
        ::setsid();
        // Its parent ends at once, so that nobody has to wait for it.
        if (::fork() != 0)
            ::_exit(0);
        const int null = ::open("/dev/null", O_RDWR);
        for (int channel = STDIN_FILENO; channel <= STDERR_FILENO; ++channel)
            ::dup2(null, channel);
        vectors.execute();
        ::_exit(1);
    }
    while (child > 0 && ::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
}

void runCommand(const ChildProgram &program, std::chrono::milliseconds patience, QObject *context,
                std::function<void(const CommandResult &)> function)
{
    auto *process = new Command(context);
    auto *timer = new QTimer(process);
    timer->setSingleShot(true);
    const auto end = [process, timer, function = std::move(function)] {
        const bool tookTooLong = !timer->isActive();
        timer->stop();
        process->disconnect();
        process->deleteLater();
        const bool hasExited = process->error() == QProcess::UnknownError
                               && process->exitStatus() == QProcess::NormalExit
                               && !process->printedTooMuch();
        function({.exitCode = hasExited ? process->exitCode() : -1,
                  .output = process->output(),
                  .errors = process->errors(),
                  .tookTooLong = tookTooLong,
                  .printedTooMuch = process->printedTooMuch()});
    };
    QObject::connect(process, &QProcess::finished, context, end, Qt::QueuedConnection);
    QObject::connect(
        process, &QProcess::errorOccurred, context,
        [end](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                end();
        },
        Qt::QueuedConnection);
    QObject::connect(timer, &QTimer::timeout, process, &QProcess::kill);
    timer->start(patience);
    process->setStandardInputFile(QProcess::nullDevice());
    startChild(*process, program);
}

} // namespace Monitor

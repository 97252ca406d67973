// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/program.h"
#include "support/rawpeer.h"
#include "support/sanitizer.h"

#include <ipccore/connection.h>
#include <ipccore/endpointstatus.h>

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <memory>

/// A directory, a path in it, and daemons in separate processes that serve it; the base of every
/// test with several processes.
class ProcessTest
{
public:
    static constexpr int Patience = 20'000; ///< ms; only a failing test takes that long

    /// For initTestCase_data(): runs each function of the class once per engine in this build.
    static void addEngines();
    /// The engine under test.
    static QString engine();

    /// A new, empty directory, for init().
    void renew();

    QString directory() const { return m_directory->path(); }

    QString path() const { return m_directory->filePath(QStringLiteral("s")); }

    QByteArray nativePath() const { return QFile::encodeName(path()); }

    /// ipcdemod at path() with the current engine, not started yet.
    std::unique_ptr<Program> makeDaemon(const QStringList &more = {}) const;
    /// The same, started and listening; null, with the test failed, if it does not get there.
    std::unique_ptr<Program> startDaemon(const QStringList &more = {}) const;
    /// Starts `daemon` and waits for its first line.
    static bool bringUp(Program &daemon);

    static pid_t pidOf(Program &program);
    /// kill -9, and waits until the process is gone.
    static bool killAtOnce(Program &program);

    /// The daemon's answer, or the name of the error code.
    QByteArray ask(QByteArrayView request, const IpcCore::ConnectOptions &options = {}) const;

    /// Leaves a socket at path() whose server is gone.
    void leaveStaleSocket() const;

    /// A message in wire format, in the largest packets that fit.
    static QByteArray framed(const QByteArray &message);

private:
    std::unique_ptr<QTemporaryDir> m_directory;
};

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

#include <chrono>

namespace Monitor {

class IntrospectionClient;

/// Notices when a server stops answering, and when it answers again: a server that is stopped looks
/// like one without clients. Belongs to the thread of its client.
class AnswerWatch : public QObject
{
    Q_OBJECT

public:
    /// How long a server may take to answer before it counts as silent, and the pause between
    /// questions.
    static constexpr std::chrono::milliseconds Patience{2'000};

    /// @param client must outlive this.
    explicit AnswerWatch(IntrospectionClient &client, QObject *parent = nullptr);

    /// Asks now, and then again and again.
    void start();
    /// No signals follow it.
    void stop();

Q_SIGNALS:
    /// After each answer.
    void answered();
    /// Once per unanswered question.
    void silent();

private:
    void ask();

    IntrospectionClient &m_client;
    QTimer m_patience; ///< Runs while the server may still answer in time.
    QTimer m_pause;
    bool m_isRunning = false;
    bool m_isAsking = false;
};

} // namespace Monitor

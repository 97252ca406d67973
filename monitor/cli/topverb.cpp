// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allverbs.h"
#include "color.h"
#include "pollloop.h"
#include "standardstreams.h"
#include "terminalscreen.h"
#include "topview.h"

#include <core/base/signalwatcher.h>

#include <ipccore/serverregistry.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qsocketnotifier.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <unistd.h>

namespace Cli {

namespace {

using namespace IpcCore;

// Polls and displays until the user quits, or the given number of times.
class Top
{
public:
    enum class Form { Screen, Rows, Json };

    Top(Form form, bool colors, const PollPlan &plan)
        : m_form(form)
        , m_colors(colors)
        , m_plan(plan)
        , m_keys(STDIN_FILENO, QSocketNotifier::Read)
        , m_signals({SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT},
                    [this](int signal) { takeSignal(signal); })
    {
        m_keys.setEnabled(form == Form::Screen && ::isatty(STDIN_FILENO) == 1);
        QObject::connect(&m_keys, &QSocketNotifier::activated, &m_keys, [this] { takeKeys(); });
        QObject::connect(&m_loop, &PollLoop::judged, &m_loop, [this] { countAndShow(); });
        QObject::connect(&m_loop, &PollLoop::stalled, &m_loop,
                         [this](const Error &why) { tellStall(why); });
    }

    int run()
    {
        if (m_form == Form::Screen)
            m_screen.emplace();
        m_loop.start(m_plan.interval);
        if (!m_ended)
            QCoreApplication::exec();
        // Before anything is printed, so that it lands on the normal screen.
        m_screen.reset();
        return m_outputError != 0 ? outputResult(m_outputError) : m_exitCode;
    }

private:
    void countAndShow()
    {
        show();
        // The first poll has no rates yet, so it does not count.
        if (m_loop.polls() > 1 && m_plan.count > 0 && m_loop.polls() > m_plan.count)
            end(Success);
    }

    // Who looks at the screen sees that nothing changes, and can wait.
    void tellStall(const Error &why)
    {
        if (m_form != Form::Screen || m_loop.polls() == 0)
            end(failure(why));
    }

    void show()
    {
        const auto lines = inOrder(m_loop.observation().lines(), m_order);
        int error = 0;
        switch (m_form) {
        case Form::Screen:
            if (m_screen)
                error = m_screen->show(lines.isEmpty() ? QStringList(QStringLiteral("No servers."))
                                                       : topLines(lines, outputWidth(), m_colors),
                                       topFooter(m_order, attentionText(lines)));
            break;
        case Form::Rows:
            if (m_loop.polls() > 1)
                error = writeOutput(rows(lines).toLocal8Bit());
            break;
        case Form::Json:
            if (m_loop.polls() > 1 && printJson(topJson(lines)) != Success)
                end(Failure);
            break;
        }
        if (error != 0) {
            m_outputError = error;
            end(Failure);
        }
    }

    QString rows(const QList<ObservedLine> &lines) const
    {
        const QString gap = m_loop.polls() > 2 ? QStringLiteral("\n") : QString();
        return gap + (topLines(lines, 0, m_colors) + healthLines(lines)).join(u'\n') + u'\n';
    }

    void takeKeys()
    {
        std::array<char, 64> keys;
        const ssize_t got = ::read(STDIN_FILENO, keys.data(), keys.size());
        if (got < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        if (got <= 0) {
            // The terminal is gone, or standard input has ended.
            m_keys.setEnabled(false);
            return;
        }
        // An escape sequence (a cursor key) is no command, whatever letters it contains.
        if (keys[0] == '\x1b')
            return;
        for (ssize_t i = 0; i < got; ++i)
            takeKey(keys[static_cast<std::size_t>(i)]);
        if (!m_ended)
            show();
    }

    void takeKey(char key)
    {
        if (key == 'q')
            end(Success);
        else if (const auto order = topOrderOfKey(key))
            m_order = *order;
    }

    void takeSignal(int signal)
    {
        if (signal == SIGWINCH) {
            if (m_form == Form::Screen)
                show();
        } else if (signal == SIGTSTP) {
            if (m_screen)
                m_screen->leave();
            ::raise(SIGSTOP);
        } else if (signal == SIGCONT) {
            if (m_screen) {
                m_screen->enter();
                show();
            }
        } else {
            end(Success);
        }
    }

    void end(int exitCode)
    {
        if (m_ended)
            return;
        m_ended = true;
        m_exitCode = exitCode;
        m_loop.stop();
        QCoreApplication::quit();
    }

    const Form m_form;
    const bool m_colors;
    const PollPlan m_plan;
    PollLoop m_loop{Observation::Scope::Servers};
    QSocketNotifier m_keys;
    Monitor::SignalWatcher m_signals;
    std::optional<TerminalScreen> m_screen;
    TopOrder m_order = TopOrder::Rate;
    bool m_ended = false;
    int m_exitCode = Success;
    int m_outputError = 0; // errno
};

constexpr Option OwnOptions[] = {
    {.name = "interval",
     .value = "TIME",
     .help = "Refresh every TIME: 0.5, 0.5s or 500ms. A bare number is in seconds. Default: 1s."},
    {.name = "count", .value = "N", .help = "Stop after N refreshes."},
    {.name = "json", .help = "Print one JSON object each time."},
    ColorOption,
};

int run(const QCommandLineParser &parser)
{
    const auto plan = pollPlan(parser);
    if (!plan)
        return UsageError;
    const auto colors = wantsColors(parser);
    if (!colors)
        return UsageError;
    // Goes on, as there may be one later.
    if (const auto servers = ServerRegistry::servers(); !servers)
        writeError(
            QStringLiteral("cannot list registered servers: %1").arg(servers.error().message));
    const Top::Form form = wantsJson(parser)  ? Top::Form::Json
                           : outputIsScreen() ? Top::Form::Screen
                                              : Top::Form::Rows;
    return Top(form, *colors, *plan).run();
}

} // namespace

const Verb topVerb = {
    .name = "top",
    .summary = "Watch what all servers are doing",
    .details = "Shows this user's IpcCore servers, those that need attention first. On a\n"
               "terminal, the last line lists the sort keys, and q quits. Elsewhere, and if TERM\n"
               "is dumb or not set, a table is printed each time.\n"
               "\n"
               "REQ/S covers the time since the last refresh, P95 (95 of 100 requests took no\n"
               "longer) the last minute. BUSY is busy workers of all workers, QUEUE requests\n"
               "waiting for a worker, WAITING clients not accepted yet.",
    .options = OwnOptions,
    .run = run,
};

} // namespace Cli

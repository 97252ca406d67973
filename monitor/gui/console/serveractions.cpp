// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/serveractions.h"

#include "core/base/printabletext.h"
#include "gui/console/startserverdialog.h"
#include "gui/look/confirmation.h"
#include "gui/look/icons.h"

#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>

namespace Monitor {

using namespace IpcCore;

namespace {

const QString StartedProgramsKey = QStringLiteral("startedPrograms");

} // namespace

ServerActions::ServerActions(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_start(new QAction(icon(IconName::StartServer), tr("S&tart Server…"), this))
    , m_stop(new QAction(icon(IconName::StopServer), tr("Stop Serv&er…"), this))
    , m_loadTest(new QAction(icon(IconName::LoadTest), tr("Load Test…"), this))
{
    connect(m_start, &QAction::triggered, this, &ServerActions::askToStart);
    connect(m_stop, &QAction::triggered, this, &ServerActions::askToStop);
    m_loadTest->setToolTip(tr("Load the server with requests, and see how long it takes"));
    connect(m_loadTest, &QAction::triggered, this,
            [this] { Q_EMIT loadTestRequested(m_endpoint); });
    connect(&m_control, &ServerControl::found, this,
            [this](const EndpointAddress &endpoint, const std::optional<ServerInfo> &server) {
                if (endpoint != m_endpoint)
                    return;
                // The answering server may have died since.
                m_server =
                    m_snapshot && m_snapshot->find(endpoint) && !listener() ? std::nullopt : server;
                updateActions();
            });
    connect(&m_control, &ServerControl::startDone, this,
            [this](const EndpointAddress &endpoint, const Result<bool> &started) {
                refresh();
                if (!started)
                    Q_EMIT problemOccurred(started.error().message);
                else if (*started)
                    Q_EMIT done(tr("Server started on %1.").arg(endpoint.toPrintable()));
                else
                    Q_EMIT done(tr("A server already listens at %1.").arg(endpoint.toPrintable()));
            });
    connect(&m_control, &ServerControl::stopDone, this,
            [this](const EndpointAddress &endpoint, const Result<void> &stopped) {
                refresh();
                if (stopped)
                    Q_EMIT done(tr("The server of %1 will stop after finishing its requests.")
                                    .arg(endpoint.toPrintable()));
                else
                    Q_EMIT problemOccurred(stopped.error().message);
            });
    updateActions();
}

void ServerActions::setEndpoint(const EndpointAddress &endpoint)
{
    if (endpoint == m_endpoint)
        return;
    m_endpoint = endpoint;
    m_server.reset();
    refresh();
}

void ServerActions::takeSnapshot(const SnapshotPointer &snapshot)
{
    const std::optional<qint64> before = listener();
    const QByteArray controlBefore = control();
    m_snapshot = snapshot;
    const std::optional<qint64> now = listener();
    if (now == before && control() == controlBefore)
        return;
    if (!now)
        m_server.reset();
    refresh();
}

std::optional<qint64> ServerActions::listener() const
{
    const auto endpoint = m_snapshot ? m_snapshot->find(m_endpoint) : nullptr;
    if (!endpoint || endpoint->status.state != ActiveState::Listening)
        return std::nullopt;
    return endpoint->registeredPid;
}

QByteArray ServerActions::control() const
{
    const auto endpoint = m_snapshot ? m_snapshot->find(m_endpoint) : nullptr;
    return endpoint ? endpoint->controlPath : QByteArray();
}

void ServerActions::refresh()
{
    updateActions();
    if (!m_endpoint.isEmpty())
        m_control.find(m_endpoint);
}

void ServerActions::updateActions()
{
    const bool canAct = !m_endpoint.isEmpty() && !m_endpoint.isAbstract() && !m_control.isBusy();
    const bool isRemote = m_endpoint.isRemote();
    m_start->setEnabled(canAct && !isRemote && !m_server && !listener());
    m_stop->setEnabled(canAct && m_server);
    const auto explain = [](QAction *action, const QString &text) {
        action->setToolTip(text);
        action->setStatusTip(text);
    };
    explain(m_start, isRemote ? tr("A server on another host can only be started there")
                              : tr("Start a program that serves this endpoint"));
    explain(m_stop, isRemote && !m_server
                        ? tr("Only a server of yours whose control endpoint is forwarded can be "
                             "stopped from here")
                        : tr("Ask the server to finish its requests and exit"));
    m_loadTest->setEnabled(!m_endpoint.isEmpty() && !m_endpoint.isAbstract());
}

void ServerActions::askToStart()
{
    auto *dialog = new StartServerDialog(m_endpoint, m_commandLines.value(m_endpoint), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, endpoint = m_endpoint] {
        m_commandLines.insert(endpoint, dialog->commandLine());
        m_control.start(endpoint, dialog->program(), dialog->arguments());
        updateActions();
    });
    dialog->open();
}

void ServerActions::askToStop()
{
    if (!m_server)
        return;
    confirm({.title = tr("Stop Server"),
             .question =
                 (m_endpoint.isRemote()
                      ? tr("Stop %1 (process %2 on %3)? It finishes pending requests, then exits.")
                      : tr("Stop %1 (process %2)? It finishes pending requests, then exits."))
                     .arg(printableText(m_server->program), QString::number(m_server->pid),
                          printable(m_endpoint.host())),
             .details = m_endpoint.toPrintable(),
             .button = tr("Sto&p")},
            m_window, [this, endpoint = m_endpoint] {
                m_control.stop(endpoint);
                updateActions();
            });
}

void ServerActions::save(QSettings &settings) const
{
    QVariantMap lines;
    for (auto line = m_commandLines.begin(); line != m_commandLines.end(); ++line)
        lines.insert(QString::fromLatin1(line.key().key().toBase64()), line.value());
    settings.setValue(StartedProgramsKey, lines);
}

void ServerActions::restore(const QSettings &settings)
{
    const QVariantMap lines = settings.value(StartedProgramsKey).toMap();
    for (auto line = lines.begin(); line != lines.end(); ++line)
        m_commandLines.insert(EndpointAddress::ofKey(QByteArray::fromBase64(line.key().toLatin1())),
                              line.value().toString());
}

} // namespace Monitor

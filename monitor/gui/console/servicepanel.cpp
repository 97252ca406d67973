// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/servicepanel.h"

#include "gui/look/elidedlabel.h"
#include "gui/look/icons.h"
#include "gui/look/itemdelegate.h"
#include "models/console/servicemodel.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>
#include <QtWidgets/qtreeview.h>

namespace Monitor {

using namespace IpcCore;

ServicePanel::ServicePanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ServiceModel(this))
    , m_title(new ElidedLabel)
    , m_message(new QLabel)
    , m_tree(new QTreeView)
{
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ItemDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setAccessibleName(tr("Commands of the service"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeading);

    auto *again = new QToolButton;
    again->setIcon(icon(IconName::PollNow));
    again->setToolTip(tr("Ask the service again"));
    again->setAccessibleName(again->toolTip());
    again->setAutoRaise(true);
    again->setFocusPolicy(Qt::StrongFocus);
    connect(again, &QToolButton::clicked, this, &ServicePanel::ask);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(again);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(head);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_message, 1);
    // There is no tree yet.
    setFocusProxy(again);

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ServicePanel::choose);
    connect(m_tree, &QTreeView::clicked, this, &ServicePanel::choose);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (m_model->command(index))
            Q_EMIT commandActivated();
        else if (m_model->topic(index))
            Q_EMIT topicActivated();
    });
    connect(&m_inquiry, &ServiceInquiry::done, this, &ServicePanel::take);
    showMessage({});
}

ServicePanel::~ServicePanel()
{
    m_inquiry.disconnect(this);
    m_tree->selectionModel()->disconnect(this);
}

void ServicePanel::setEndpoint(const EndpointAddress &endpoint)
{
    if (endpoint == m_endpoint)
        return;
    m_inquiry.cancel();
    m_endpoint = endpoint;
    showMessage(tr("Not asked yet."));
}

void ServicePanel::ask()
{
    if (m_endpoint.isEmpty()) {
        showMessage(tr("There is no endpoint to ask."));
        return;
    }
    showMessage(tr("Asking what the service offers…"));
    m_inquiry.ask(m_endpoint);
}

void ServicePanel::take(const CallResult<ServiceDescription> &answer)
{
    if (!answer) {
        showMessage(answer.error().kind == CallError::Kind::BadReply
                        ? tr("The endpoint does not describe itself. Write requests freely.")
                        : tr("The endpoint did not tell: %1.").arg(answer.error().message));
        return;
    }
    m_model->setDescription(*answer);
    m_title->setText(answer->version.isEmpty()
                         ? answer->name
                         : tr("%1, version %2").arg(answer->name, answer->version));
    m_tree->expandAll();
    m_tree->resizeColumnToContents(ServiceModel::NameColumn);
    m_tree->show();
    m_message->hide();
    if (focusProxy()->hasFocus())
        m_tree->setFocus();
}

const ServiceDescription &ServicePanel::description() const
{
    return m_model->description();
}

void ServicePanel::showMessage(const QString &text)
{
    m_model->setDescription({});
    m_title->setText(tr("Commands"));
    m_message->setText(text);
    m_message->show();
    m_tree->hide();
}

QString ServicePanel::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

void ServicePanel::choose(const QModelIndex &index)
{
    if (const CommandDescription *command = m_model->command(index)) {
        Q_EMIT commandChosen(*command);
        return;
    }
    const TopicDescription *topic = m_model->topic(index);
    const CommandDescription *subscribe = m_model->description().command(u"subscribe");
    if (topic && subscribe)
        Q_EMIT topicChosen(*subscribe, topic->name);
}

} // namespace Monitor

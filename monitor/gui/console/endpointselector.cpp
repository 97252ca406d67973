// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/endpointselector.h"

#include "gui/look/icons.h"

#include <QtCore/qfile.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qcompleter.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qtoolbutton.h>

namespace Monitor {

namespace {

constexpr int MostKnown = 100;

EndpointAddress addressFromText(const QString &text)
{
    return EndpointAddress::ofText(QFile::encodeName(text.trimmed()));
}

} // namespace

EndpointSelector::EndpointSelector(QWidget *parent)
    : QWidget(parent)
    , m_box(new QComboBox)
    , m_lock(new QToolButton)
{
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(20);
    m_box->setMaxCount(MostKnown);
    m_box->lineEdit()->setPlaceholderText(tr("Path of a socket"));
    m_box->setAccessibleName(tr("Endpoint"));
    m_lock->setCheckable(true);
    m_lock->setAutoRaise(true);

    auto *label = new QLabel(tr("En&dpoint:"));
    label->setBuddy(m_box);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_box, 1);
    layout->addWidget(m_lock);

    const auto chosen = [this] {
        m_shown = {};
        setLocked(true);
        Q_EMIT endpointChanged(endpoint());
    };
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this, chosen);
    connect(m_box, &QComboBox::activated, this, chosen);
    connect(m_lock, &QToolButton::toggled, this, [this](bool isLocked) {
        updateLock();
        if (!isLocked)
            follow(m_followed);
    });
    updateLock();
}

void EndpointSelector::updateLock()
{
    const bool locked = m_lock->isChecked();
    m_lock->setIcon(icon(locked ? IconName::Lock : IconName::Unlock));
    m_lock->setToolTip(locked ? tr("Locked: unlock to follow the selection")
                              : tr("Follows the selection: lock to keep this endpoint"));
    m_lock->setAccessibleName(tr("Lock the endpoint"));
}

EndpointAddress EndpointSelector::endpoint() const
{
    return m_shown.isEmpty() ? addressFromText(m_box->currentText()) : m_shown;
}

void EndpointSelector::follow(const EndpointAddress &endpoint)
{
    m_followed = endpoint;
    if (!isLocked() && !endpoint.isEmpty())
        show(endpoint);
}

void EndpointSelector::setEndpoint(const EndpointAddress &endpoint)
{
    show(endpoint);
    setLocked(true);
}

void EndpointSelector::show(const EndpointAddress &endpoint)
{
    if (endpoint == this->endpoint())
        return;
    addKnown(endpoint);
    m_shown = endpoint;
    m_box->setEditText(endpoint.toString());
    Q_EMIT endpointChanged(endpoint);
}

bool EndpointSelector::isLocked() const
{
    return m_lock->isChecked();
}

void EndpointSelector::setLocked(bool isLocked)
{
    m_lock->setChecked(isLocked);
}

void EndpointSelector::addKnown(const EndpointAddress &endpoint)
{
    const QString text = endpoint.toString();
    if (endpoint.isEmpty() || m_box->findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive) >= 0)
        return;
    const QString shown = m_box->currentText();
    m_box->insertItem(0, text);
    m_box->setEditText(shown);
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/endpointdock.h"

#include "gui/look/conditionicon.h"
#include "gui/look/elidedpart.h"
#include "gui/look/icons.h"
#include "gui/look/itemdelegate.h"
#include "gui/table/pointerhold.h"
#include "models/records/endpointgroupsmodel.h"
#include "models/table/roles.h"

#include <QtCore/qsortfilterproxymodel.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qtreeview.h>

#include <algorithm>

namespace Monitor {

namespace {

// The name with its state's icon; groups in bold.
class EndpointItemDelegate : public ItemDelegate
{
public:
    using ItemDelegate::ItemDelegate;

    // Uniform row heights use the first row, a group, which has no icon.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize hint = ItemDelegate::sizeHint(option, index);
        const int content = std::max(option.decorationSize.height(), option.fontMetrics.height());
        return {hint.width(), content + option.fontMetrics.height() / 3};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        ItemDelegate::initStyleOption(option, index);
        const QVariant condition = index.data(ConditionRole);
        if (!condition.isValid()) {
            option->font.setBold(true);
            // So that a host's name is cut, and not its state.
            const QStyle *const style = option->widget->style();
            const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, option) + 1;
            if (!option->rect.isEmpty())
                option->text =
                    withElidedPart(option->text, index.data(RawRole).toString(),
                                   QFontMetrics(option->font), option->rect.width() - 2 * margin);
            return;
        }
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon(conditionIcon(EndpointCondition(condition.toInt())));
        option->textElideMode = Qt::ElideMiddle;
    }
};

// Finds endpoints by any part of their path; keeps groups.
class EndpointFilter : public QSortFilterProxyModel
{
public:
    EndpointFilter(EndpointGroupsModel &model, QObject *parent)
        : QSortFilterProxyModel(parent)
        , m_model(model)
    {
        setSourceModel(&model);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (!parent.isValid())
            return true;
        const QString path = m_model.addressAt(m_model.index(row, 0, parent)).toString();
        return path.contains(filterRegularExpression());
    }

private:
    const EndpointGroupsModel &m_model;
};

} // namespace

EndpointDock::EndpointDock(EndpointGroupsModel &model, QWidget *parent)
    : QDockWidget(tr("Endpoints"), parent)
    , m_model(model)
    , m_proxy(new EndpointFilter(model, this))
    , m_filter(new QLineEdit)
    , m_view(new QTreeView)
{
    setObjectName(QStringLiteral("endpointDock"));
    setFeatures(DockWidgetMovable | DockWidgetClosable);
    m_filter->setPlaceholderText(tr("Filter endpoints"));
    m_filter->setAccessibleName(tr("Filter endpoints"));
    m_filter->setClearButtonEnabled(true);
    // Before the view, which would select the neighbour of a removed endpoint.
    connect(m_proxy, &QAbstractItemModel::rowsAboutToBeRemoved, this, &EndpointDock::leaveRows);
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new EndpointItemDelegate(m_view));
    m_view->setAccessibleName(tr("Endpoints"));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    // Leaves room for names.
    m_view->setIndentation(style()->pixelMetric(QStyle::PM_SmallIconSize) * 3 / 4);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->expandAll();
    m_view->setMinimumWidth(m_view->fontMetrics().averageCharWidth() * 18);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->addWidget(m_filter);
    layout->addWidget(m_view);
    setWidget(content);
    setFocusProxy(m_view);

    connect(m_filter, &QLineEdit::textChanged, this, &EndpointDock::applyFilter);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const EndpointAddress address = addressAt(current);
                if (!address.isEmpty()) {
                    m_wanted = address;
                    Q_EMIT currentEndpointChanged(address);
                }
            });
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const EndpointAddress address = addressAt(index); !address.isEmpty())
            Q_EMIT endpointActivated(address);
    });
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &group) {
        // A new host's group, or the first endpoint of one, which was not to be expanded before.
        if (group.isValid() && m_proxy->rowCount(group) == 1)
            m_view->expand(group);
        selectWanted();
    });
    connect(new PointerHold(m_view->viewport()), &PointerHold::heldChanged, &model,
            &EndpointGroupsModel::setHeld);
}

EndpointAddress EndpointDock::currentEndpoint() const
{
    return addressAt(m_view->currentIndex());
}

void EndpointDock::setCurrentEndpoint(const EndpointAddress &address)
{
    m_wanted = address;
    selectWanted();
}

void EndpointDock::setEndpointActions(const QList<QAction *> &actions)
{
    m_view->addActions(actions);
}

void EndpointDock::applyFilter()
{
    m_proxy->setFilterRegularExpression(QRegularExpression(
        QRegularExpression::escape(m_filter->text()), QRegularExpression::CaseInsensitiveOption));
    m_view->expandAll();
}

// An endpoint that moves to another group, or returns, is still the same.
void EndpointDock::selectWanted()
{
    if (m_wanted.isEmpty() || currentEndpoint() == m_wanted)
        return;
    const QModelIndex index = m_proxy->mapFromSource(m_model.indexOf(m_wanted));
    if (index.isValid())
        m_view->setCurrentIndex(index);
}

// Keeps the user's choice, whether it exists or not.
void EndpointDock::leaveRows(const QModelIndex &parent, int first, int last)
{
    const QModelIndex current = m_view->currentIndex();
    if (current.parent() == parent && current.row() >= first && current.row() <= last)
        m_view->setCurrentIndex({});
}

EndpointAddress EndpointDock::addressAt(const QModelIndex &proxyIndex) const
{
    return m_model.addressAt(m_proxy->mapToSource(proxyIndex));
}

} // namespace Monitor

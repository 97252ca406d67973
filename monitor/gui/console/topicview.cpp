// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/topicview.h"

#include "gui/console/valuetree.h"
#include "gui/look/elidedlabel.h"
#include "gui/look/icons.h"
#include "gui/look/palettecolors.h"
#include "gui/table/recorddelegate.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "models/console/topicmodel.h"

#include <QtCore/qscopedvaluerollback.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qtoolbutton.h>

namespace Monitor {

namespace {

// Nobody can read more than ten changes of the table a second.
constexpr std::chrono::milliseconds ShowPause{100};

constexpr int TableShare = 2;
constexpr int ValueShare = 1;
constexpr int TableCharacters = 66;
constexpr int ValueCharacters = 34;
constexpr int KeyCharacters = 14;

// Rows that are not values: what was missed, and the ends.
class TopicDelegate : public RecordDelegate
{
public:
    using RecordDelegate::RecordDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        RecordDelegate::initStyleOption(option, index);
        const auto kind = static_cast<TopicEntry::Kind>(index.data(TopicModel::KindRole).toInt());
        if (kind == TopicEntry::Kind::Snapshot || kind == TopicEntry::Kind::Change)
            return;
        const Tone tone = kind == TopicEntry::Kind::Ended ? Tone::Unknown : Tone::Attention;
        option->palette.setColor(QPalette::Text, toneColor(tone, option->palette));
        option->font.setItalic(true);
        option->fontMetrics = QFontMetrics(option->font);
    }
};

} // namespace

TopicView::TopicView(QWidget *parent)
    : QWidget(parent)
    , m_model(new TopicModel(this))
    , m_panel(new TablePanel(m_model))
    , m_tree(new ValueTree)
    , m_columns(new QSplitter)
    , m_valueTitle(new ElidedLabel)
    , m_follow(new QCheckBox(tr("Follow")))
    , m_subscribe(new QPushButton)
{
    m_panel->setRowsChange(false);
    m_panel->view()->setFollowsTail(true);
    m_panel->view()->setItemDelegate(new TopicDelegate(m_panel->view()));
    m_panel->view()->setAccessibleName(tr("Events of the topic"));
    // All of the row is visible; the tree shows the rest of a long value.
    QHeaderView *header = m_panel->view()->horizontalHeader();
    header->setSectionResizeMode(TopicModel::columnOf("value"), QHeaderView::Stretch);
    m_panel->setEmptyState(tr("Nothing has arrived yet."));
    m_tree->setAccessibleName(tr("Value of the event"));
    m_tree->setKeyWidth(KeyCharacters);
    m_columns->addWidget(m_panel);
    m_columns->addWidget(m_tree);
    m_columns->setStretchFactor(0, TableShare);
    m_columns->setStretchFactor(1, ValueShare);
    m_columns->setChildrenCollapsible(false);
    resetSplitter();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(createHead());
    layout->addWidget(m_columns, 1);
    setFocusProxy(m_panel->view());

    m_soon.setSingleShot(true);
    m_soon.setInterval(ShowPause);
    connect(&m_soon, &QTimer::timeout, this, &TopicView::showMore);
    connect(m_panel, &TablePanel::currentKeyChanged, this, &TopicView::takeCurrent);
    connect(m_panel->view(), &RecordView::missedRowsChanged, this,
            [this](int count) { setFollowing(count == 0); });
    showSubscribed();
    showCap();
    showValue({});
}

TopicView::~TopicView()
{
    // Its destructor still emits signals.
    m_panel->disconnect(this);
    m_panel->view()->disconnect(this);
}

void TopicView::resetSplitter()
{
    const int column = fontMetrics().averageCharWidth();
    m_columns->setSizes({column * TableCharacters, column * ValueCharacters});
}

QWidget *TopicView::createHead()
{
    m_valueTitle->setTextFormat(Qt::PlainText);
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Show the newest event whenever one arrives (Ctrl+End)"));
    connect(m_follow, &QCheckBox::toggled, this, [this](bool follows) {
        m_panel->view()->setStill(!follows);
        if (follows)
            showNewest();
    });
    auto *clear = new QToolButton;
    clear->setIcon(icon(IconName::Clear));
    clear->setToolTip(tr("Forget the events shown"));
    clear->setAccessibleName(clear->toolTip());
    clear->setAutoRaise(true);
    clear->setFocusPolicy(Qt::StrongFocus);
    connect(clear, &QToolButton::clicked, this, [this] {
        m_waiting.clear();
        m_model->clear();
        showCap();
        setFollowing(true);
    });
    connect(m_subscribe, &QPushButton::clicked, this, [this] {
        if (m_isSubscribed)
            Q_EMIT stopRequested();
        else
            Q_EMIT subscribeRequested();
    });
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->addWidget(m_valueTitle, 1);
    layout->addWidget(m_follow);
    layout->addWidget(clear);
    layout->addWidget(m_subscribe);
    return head;
}

void TopicView::begin(const EndpointAddress &endpoint, const QString &topic)
{
    if (endpoint != m_endpoint || topic != m_topic) {
        m_endpoint = endpoint;
        m_topic = topic;
        m_waiting.clear();
        m_model->clear();
        showCap();
        setFollowing(true);
    }
    m_isSubscribed = true;
    showSubscribed();
}

void TopicView::append(const QList<TopicEntry> &entries)
{
    m_waiting.append(entries);
    if (!m_soon.isActive())
        m_soon.start();
}

void TopicView::finish()
{
    m_isSubscribed = false;
    showSubscribed();
    showMore();
}

bool TopicView::isFollowing() const
{
    return m_follow->isChecked();
}

void TopicView::setFollowing(bool follows)
{
    m_follow->setChecked(follows);
}

void TopicView::showMore()
{
    m_soon.stop();
    if (m_waiting.isEmpty())
        return;
    m_model->append(std::exchange(m_waiting, {}));
    showCap();
    if (isFollowing())
        showNewest();
}

// Of those that pass the filter.
QVariant TopicView::newestKey() const
{
    const QAbstractItemModel *rows = m_panel->view()->model();
    return rows->index(rows->rowCount() - 1, 0).data(KeyRole);
}

void TopicView::showNewest()
{
    const QScopedValueRollback showing(m_isShowingNewest, true);
    m_panel->view()->selectKey(newestKey());
    m_panel->view()->scrollToBottom();
}

void TopicView::takeCurrent(const QVariant &key)
{
    if (!m_isShowingNewest && key.isValid())
        setFollowing(key == newestKey());
    showValue(key);
}

void TopicView::showValue(const QVariant &key)
{
    const TopicEntry *event = m_model->eventOfKey(key);
    if (!event) {
        m_valueTitle->setText(tr("No event is selected."));
        m_tree->setDocument({});
        return;
    }
    const QLocale locale;
    const QString name = topicEventName(event->kind);
    const QString time = event->time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
    const QString title = event->sequence
                              ? tr("%1 %2 at %3").arg(name, locale.toString(*event->sequence), time)
                              : tr("%1 at %2").arg(name, time);
    m_valueTitle->setText(event->value.isEmpty() ? title + u" · " + topicEventText(*event) : title);
    m_tree->setDocument(event->value);
}

void TopicView::showSubscribed()
{
    m_subscribe->setText(m_isSubscribed ? tr("Stop") : tr("Subscribe"));
    m_subscribe->setIcon(icon(m_isSubscribed ? IconName::Cancel : IconName::Send));
    m_subscribe->setToolTip(m_isSubscribed ? tr("End the subscription (Esc)")
                                           : tr("Subscribe to the same topic again"));
    m_subscribe->setEnabled(!m_topic.isEmpty());
}

void TopicView::showCap()
{
    const QLocale locale;
    const QString most = locale.toString(TopicModel::MostRows);
    m_panel->setTotals(m_model->droppedRows() == 0
                           ? tr("of at most %1").arg(most)
                           : tr("of at most %1; %2 older dropped")
                                 .arg(most, locale.toString(m_model->droppedRows())));
}

} // namespace Monitor

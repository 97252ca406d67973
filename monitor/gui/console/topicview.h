// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/topicreader.h"
#include "core/endpoint/endpointaddress.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

class QCheckBox;
class QLabel;
class QPushButton;
class QSplitter;

namespace Monitor {

class TablePanel;
class TopicModel;
class ValueTree;

/// The events of a topic as they arrive, and the value of one of them as a tree: the newest, unless
/// the user has chosen another or left the end of the table.
class TopicView : public QWidget
{
    Q_OBJECT

public:
    explicit TopicView(QWidget *parent = nullptr);
    ~TopicView() override;

    /// Begins a subscription. Keeps the events of the one before if it was to the same topic.
    void begin(const EndpointAddress &endpoint, const QString &topic);
    /// Entries with growing numbers; shown soon.
    void append(const QList<TopicEntry> &entries);
    /// The subscription has ended, and its last entry was appended.
    void finish();

    bool isSubscribed() const { return m_isSubscribed; }

    const QString &topic() const { return m_topic; }

    /// Whether the newest event is shown, whenever it arrives.
    bool isFollowing() const;
    void setFollowing(bool follows);

    TablePanel &panel() const { return *m_panel; }

    ValueTree &tree() const { return *m_tree; }

    /// Between both.
    QSplitter &splitter() const { return *m_columns; }

    /// Restores the default.
    void resetSplitter();

Q_SIGNALS:
    /// The user wants the same subscription again.
    void subscribeRequested();
    /// The user wants it to end.
    void stopRequested();

private:
    QWidget *createHead();
    void showMore();
    QVariant newestKey() const;
    void showNewest();
    void showSubscribed();
    void showCap();
    void takeCurrent(const QVariant &key);
    void showValue(const QVariant &key);

    EndpointAddress m_endpoint;
    QString m_topic;
    QList<TopicEntry> m_waiting; ///< Not yet shown.
    QTimer m_soon;
    bool m_isSubscribed = false;
    bool m_isShowingNewest = false; ///< The view, not the user, is choosing a row.

    TopicModel *m_model;
    TablePanel *m_panel;
    ValueTree *m_tree;
    QSplitter *m_columns;
    QLabel *m_valueTitle;
    QCheckBox *m_follow;
    QPushButton *m_subscribe;
};

} // namespace Monitor

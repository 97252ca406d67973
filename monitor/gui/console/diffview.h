// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qwidget.h>

class QLabel;
class QToolButton;
class QTreeView;

namespace Monitor {

class DiffModel;

/// A reply to compare.
struct DiffSide
{
    QString title; ///< For people: which reply it is.
    QByteArray bytes;
    bool isWhole = true; ///< Not only the first part of it.

    bool operator==(const DiffSide &other) const = default;
};

/// Two replies line by line. Compares in another thread.
class DiffView : public QWidget
{
    Q_OBJECT

public:
    /// As much as is compared of a reply, in bytes.
    static constexpr qsizetype MostCompared = 4 * 1024 * 1024;
    /// And in lines: a table of millions of rows takes a second to fill, and half a gigabyte.
    static constexpr qsizetype MostLines = 200'000;

    explicit DiffView(QWidget *parent = nullptr);

    /// Shows the first difference when it is known; done() follows. Nothing where it shows the very
    /// same already.
    void compare(const DiffSide &first, const DiffSide &second);

    const DiffModel &model() const { return *m_model; }

    /// What is compared, and how much differs.
    QString summaryText() const;

    /// The row of the difference shown; -1: none.
    int currentRow() const;
    bool hasChange() const;
    /// To the next difference, or the one before; stays where there is none.
    void showChange(bool isForward);

Q_SIGNALS:
    void done();

private:
    QWidget *createHead();
    QToolButton *createButton(const QString &name, bool isForward);
    void start();
    void showResult();

    DiffSide m_first;
    DiffSide m_second;
    quint64 m_number = 0; ///< Of the comparison asked for last; 0: none.
    bool m_isComparing = false;
    DiffModel *m_model;
    QTreeView *m_view;
    QLabel *m_summary;
    QToolButton *m_next = nullptr;
    QToolButton *m_previous = nullptr;
};

} // namespace Monitor

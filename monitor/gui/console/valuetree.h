// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qset.h>
#include <QtWidgets/qtreeview.h>

namespace Monitor {

class JsonModel;

/// A JSON document as a tree. The next document opens the same branches as the one before, so that
/// a value can be watched.
class ValueTree : public QTreeView
{
    Q_OBJECT

public:
    explicit ValueTree(QWidget *parent = nullptr);

    static constexpr int UsualKeyWidth = 32;

    /// The width of keys, in characters. Default: UsualKeyWidth.
    void setKeyWidth(int characters);

    /// @param json as JsonModel::setDocument().
    void setDocument(const QByteArray &json);

private:
    void openBranches(const QModelIndex &parent);

    JsonModel *m_model;
    QSet<QString> m_open; ///< Paths of branches, open in this document or an earlier one.
};

} // namespace Monitor

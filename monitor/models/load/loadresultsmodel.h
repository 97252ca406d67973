// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/load/loadreport.h"

#include <QtCore/qabstractitemmodel.h>

#include <optional>

namespace Monitor {

/// The figures of a load test, and how those of another one differ from them: a row for each
/// figure.
class LoadResultsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Figure, Run, Other, Difference };

    explicit LoadResultsModel(QObject *parent = nullptr);

    /// A test and its name.
    struct NamedReport
    {
        QString name;
        LoadReport report;
    };

    /// Shows `run`; with `other`, also the differences.
    void setRuns(const NamedReport &run, const std::optional<NamedReport> &other);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// The whole table as tab-separated text with a header line.
    QString toText() const;

private:
    QString differenceAt(int row) const;

    NamedReport m_run;
    std::optional<NamedReport> m_other;
};

/// What the test does, in a few words: "4 connections, 1,000/s".
QString loadTitle(const LoadPlan &plan);

/// How many requests failed and why: "3 (2 Timeout, 1 Busy)".
QString loadFailures(const LoadFigures &figures);

} // namespace Monitor

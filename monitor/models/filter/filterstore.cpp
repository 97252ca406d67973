// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/filterstore.h"

#include <QtCore/qsettings.h>

#include <algorithm>

namespace Monitor {

namespace {

// An alternating list of names and texts: settings files can store it and people can read it.
constexpr QLatin1String savedFiltersKey("savedFilters");
constexpr QLatin1String filterHistoryKey("filterHistory");

} // namespace

void FilterStore::addToHistory(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return;
    m_history.removeAll(trimmed);
    m_history.prepend(trimmed);
    if (m_history.size() > HistoryLimit)
        m_history.resize(HistoryLimit);
}

void FilterStore::save(const QString &name, const QString &text)
{
    const Saved filter{name.trimmed(), text.trimmed()};
    if (filter.name.isEmpty() || filter.text.isEmpty())
        return;
    remove(filter.name);
    const auto isBefore = [](const Saved &left, const Saved &right) {
        return left.name.localeAwareCompare(right.name) < 0;
    };
    m_saved.insert(std::upper_bound(m_saved.begin(), m_saved.end(), filter, isBefore), filter);
}

void FilterStore::remove(const QString &name)
{
    m_saved.removeIf([&](const Saved &filter) { return filter.name == name; });
}

void FilterStore::saveTo(QSettings &settings) const
{
    QStringList flat;
    for (const Saved &filter : m_saved)
        flat << filter.name << filter.text;
    settings.setValue(savedFiltersKey, flat);
    settings.setValue(filterHistoryKey, m_history);
}

void FilterStore::restoreFrom(const QSettings &settings)
{
    if (!settings.contains(savedFiltersKey) && !settings.contains(filterHistoryKey))
        return;
    m_saved.clear();
    m_history.clear();
    const QStringList flat = settings.value(savedFiltersKey).toStringList();
    for (qsizetype i = 0; i + 1 < flat.size(); i += 2)
        save(flat[i], flat[i + 1]);
    const QStringList history = settings.value(filterHistoryKey).toStringList();
    for (auto text = history.rbegin(); text != history.rend(); ++text)
        addToHistory(*text);
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

class QAction;
class QActionGroup;
class QCheckBox;
class QComboBox;
class QVariant;

namespace Monitor {

/// \file
/// Controls of dialogs for what also has an action in a menu. The action remains the only place
/// where the setting is; either shows what is chosen in the other.

/// A list of the actions of an exclusive choice. The group must outlive it.
QComboBox *choiceOf(const QActionGroup &group);

/// A box to check. The action must outlive it.
QCheckBox *toggleOf(QAction &action);

/// Triggers the action with that data, if there is one that is not checked yet.
void choose(const QActionGroup &group, const QVariant &data);

} // namespace Monitor

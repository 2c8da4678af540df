package io.faultline.query.action;

import io.faultline.contract.event.ActionEvent;

/** An event about an action, with its place in the log and its published name. */
record ToldEvent(long position, String type, ActionEvent event) {}

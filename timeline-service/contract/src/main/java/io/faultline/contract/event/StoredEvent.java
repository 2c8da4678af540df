package io.faultline.contract.event;

/**
 * An event as it lies in the store and travels to other systems.
 *
 * @param type stable name, never a Java class name
 * @param revision revision of the payload's shape
 * @param payload UTF-8 JSON
 */
public record StoredEvent(String type, String revision, byte[] payload) {}

package fr.jalon.orientation.cnaf;

/** Stops the reading of a file: says why in French, and where. */
public final class FlowRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final FlowFault fault;

  public FlowRefused(FlowFault fault, String detail) {
    super(detail);
    this.fault = fault;
  }

  FlowRefused(FlowFault fault, String detail, Throwable cause) {
    super(detail, cause);
    this.fault = fault;
  }

  public FlowFault fault() {
    return fault;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}

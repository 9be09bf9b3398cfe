package fr.jalon.platform.guardedxml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamException;

/** Woodstox with everything off that a file of the CAF has no use for. */
final class Hardened {
  private Hardened() {}

  static WstxInputFactory factory() {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(
        XMLInputFactory.RESOLVER,
        (XMLResolver)
            (_, _, _, _) -> {
              throw new XMLStreamException("no entity is ever resolved");
            });
    factory.getConfig().doParseLazily(false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 8);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 4_096);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 32);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
    return factory;
  }
}

/**
 * The values of the library in JSON, for who has Jackson: nothing else in the library refers to it, and without it on
 * the path all but this package works.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new ChildrensServicesModule()).build();
 * String json = mapper.writeValueAsString(child);
 * Child same = mapper.readValue(json, Child.class);
 * }</pre>
 */
@NullMarked
package org.childrensservices.core.json;

import org.jspecify.annotations.NullMarked;

/** Reads what describes the suite to container engines and clusters: images, compose file, Kubernetes objects. */
@NullMarked
package org.waymark.endtoend.deployment;

import org.jspecify.annotations.NullMarked;

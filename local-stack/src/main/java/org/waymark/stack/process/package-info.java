/** Programs that run as processes of their own: started, watched, started again, ended. */
@NullMarked
package org.waymark.stack.process;

import org.jspecify.annotations.NullMarked;

/** All that a module needs to say to use the library. */
module consumer {
    requires org.childrensservices.stats;
}

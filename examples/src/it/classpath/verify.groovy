// What a user gets: the artifacts that the README lists with their licences, each once, and nothing that logs.
def line = /\s+([\w.-]+):([\w.-]+):jar:([\w.-]+):(compile|runtime).*/
def got = new File(basedir, 'target/dependencies.txt').readLines()
        .findAll { it ==~ line }
        .collect { (it =~ line)[0] }
        .collect { [group: it[1], artifact: it[2], version: it[3]] }
def foreign = got.findAll { it.group != 'org.childrensservices' }
assert got.size() == foreign.size() + 2
assert foreign.every { !it.version.endsWith('-SNAPSHOT') } : foreign
assert got.collect { it.artifact }.unique(false).size() == got.size() : got
assert foreign.every { !(it.artifact =~ /log4j|slf4j|logback|logging/) } : foreign

def readme = new File(basedir, '../../../../README.md').text
def table = readme.substring(readme.indexOf('## What it brings'))
def listed = (table =~ /(?m)^\| `([\w.-]+):([\w.-]+)` \| .+ \|$/).collect { "${it[1]}:${it[2]}".toString() }
assert listed.sort() == foreign.collect { "${it.group}:${it.artifact}".toString() }.sort()
return true

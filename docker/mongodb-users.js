// Run once by the image when the database is empty: a user for each service, who reads and writes its database alone.
const fs = require('fs');

for (const service of ['event', 'registration', 'content']) {
  const database = `waymark-${service}`;
  db.getSiblingDB(database).createUser({
    user: `${service}-service`,
    pwd: fs.readFileSync(`/run/secrets/mongodb-${service}-password`, 'utf8').trim(),
    roles: [{ role: 'readWrite', db: database }],
  });
}

process.stderr.write('fogline\n');
